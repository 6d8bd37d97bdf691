// scripts/list.ts
import { main } from "./command.js";
import { articleLine } from "./rows.js";

await main({
  name: "list",
  about: "Lists the articles in the index, oldest first.",
  options: { json: { type: "boolean", about: "a JSON array instead of lines" } },
  async run({ engine, values, print, printJson, note }) {
    const articles = (await engine()).articles();
    if (values.json) return printJson(articles);
    for (const article of articles) print(articleLine(article));
    if (articles.length === 0) note("There are no articles in the index yet. Run `npm run ingest` first.");
  },
});
