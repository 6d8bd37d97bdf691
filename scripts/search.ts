// scripts/search.ts
import { BATCH_OPTIONS, runBatch, textOrBatch } from "./batch.js";
import { filledEngine, main, positiveInteger } from "./command.js";

await main({
  name: "search",
  operands: "QUERY",
  about: "Finds the passages nearest to a query, best first.",
  options: {
    limit: { type: "string", value: "N", about: "how many passages (10)" },
    json: { type: "boolean", about: "JSON instead of text" },
    ...BATCH_OPTIONS,
  },
  async run(call) {
    const query = textOrBatch(call, "QUERY");
    const limit = positiveInteger("--limit", call.values.limit) ?? 10;
    const engine = await filledEngine(call);
    if (query === null) {
      const count = await runBatch(call, ({ question }) => engine.search(question, { limit }));
      if (call.values.json) call.printJson(count);
      return;
    }
    const result = await engine.search(query, { limit });
    if (call.values.json) return call.printJson(result);
    for (const [index, { articleId, start, end, score, text }] of result.hits.entries()) {
      call.print(`${index + 1}. ${articleId}, characters ${start}–${end}, score ${score.toFixed(3)}`);
      call.print(`${text.replace(/^/gm, "   ")}\n`);
    }
    if (result.hits.length === 0) call.note("Nothing was found. Try other words.");
  },
});
