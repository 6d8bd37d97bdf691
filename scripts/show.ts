// scripts/show.ts
import { UserError } from "#src/errors.js";
import { main } from "./command.js";
import { articleLine, oneId } from "./rows.js";

await main({
  name: "show",
  operands: "ID",
  about: "Shows an article as it is stored.",
  options: { json: { type: "boolean", about: "the whole record as JSON" } },
  async run({ engine, values, positionals, print, printJson }) {
    const id = oneId(positionals);
    const article = (await engine()).article(id);
    if (article === null)
      throw new UserError(`There is no article "${id}".`, "`npm run list` shows the ids.");
    if (values.json) return printJson(article);
    print(`${articleLine(article)}\n\n${article.text}`);
  },
});
