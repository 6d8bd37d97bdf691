// scripts/ask.ts
import { explanation } from "#src/answering/explanation.js";
import { BATCH_OPTIONS, runBatch, textOrBatch } from "./batch.js";
import { filledEngine, main } from "./command.js";

await main({
  name: "ask",
  operands: "QUESTION",
  about: "Answers a question with the articles' own sentences.",
  options: {
    json: { type: "boolean", about: "JSON instead of text" },
    explain: { type: "boolean", about: 'also how the answer came about; with --json under "trace"' },
    ...BATCH_OPTIONS,
  },
  async run(call) {
    const question = textOrBatch(call, "QUESTION");
    const { json, explain } = call.values;
    const engine = await filledEngine(call);
    if (question === null) {
      const count = await runBatch(call, async (line) => {
        const { answer, trace } = await engine.explain(line.question, { history: line.history });
        return explain === true ? { ...answer, trace } : answer;
      });
      if (json) call.printJson(count);
      return;
    }
    const { answer, trace } = await engine.explain(question);
    if (json) return call.printJson(explain === true ? { ...answer, trace } : answer);
    call.print(explain === true ? `${answer.text}\n\n${explanation(trace)}` : answer.text);
  },
});
