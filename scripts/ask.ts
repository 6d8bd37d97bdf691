// scripts/ask.ts
import type { Explained } from "#src/answering/ask.js";
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
    const document = ({ answer, trace }: Explained) => (explain === true ? { ...answer, trace } : answer);
    if (question === null) {
      const count = await runBatch(call, async (line) =>
        document(await engine.explain(line.question, { history: line.history })),
      );
      if (json) call.printJson(count);
      return;
    }
    const explained = await engine.explain(question);
    if (json) return call.printJson(document(explained));
    const { answer, trace } = explained;
    call.print(explain === true ? `${answer.text}\n\n${explanation(trace)}` : answer.text);
  },
});
