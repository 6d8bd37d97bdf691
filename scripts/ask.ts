// scripts/ask.ts
import { BATCH_OPTIONS, runBatch, textOrBatch } from "./batch.js";
import { filledEngine, main } from "./command.js";

await main({
  name: "ask",
  operands: "QUESTION",
  about: "Answers a question with the articles' own sentences.",
  options: { json: { type: "boolean", about: "JSON instead of text" }, ...BATCH_OPTIONS },
  async run(call) {
    const question = textOrBatch(call, "QUESTION");
    const engine = await filledEngine(call);
    if (question === null) {
      const count = await runBatch(call, (line) => engine.ask(line.question, { history: line.history }));
      if (call.values.json) call.printJson(count);
      return;
    }
    const answer = await engine.ask(question);
    if (call.values.json) return call.printJson(answer);
    call.print(answer.text);
  },
});
