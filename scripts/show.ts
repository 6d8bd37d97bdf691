// scripts/show.ts
import { UserError } from "#src/errors.js";
import { main } from "./command.js";
import { articleLine, detailLines, oneId } from "./rows.js";

await main({
  name: "show",
  operands: "ID",
  about: "Shows an article as it is stored.",
  options: { json: { type: "boolean", about: "the whole record as JSON" } },
  async run({ engine, values, positionals, print, printJson }) {
    const id = oneId(positionals);
    const { article: find, details: detailsOf } = await engine();
    const article = find(id);
    if (article === null)
      throw new UserError(`There is no article "${id}".`, "`npm run list` shows the ids.");
    if (values.json) return printJson(article);
    const details = detailsOf(article.articleId);
    const lines = details === null ? [] : detailLines(article, details);
    print([articleLine(article), ...lines, "", article.text].join("\n"));
  },
});
