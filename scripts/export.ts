// scripts/export.ts
import { UsageError } from "#src/errors.js";
import { main } from "./command.js";
import { writeLines } from "./output-file.js";

await main({
  name: "export",
  about: "Writes every article to a file, one JSON object a line.",
  options: {
    out: { type: "string", value: "FILE.jsonl", needed: true, about: "the file to write" },
    json: { type: "boolean", about: "what was written, as JSON" },
  },
  async run({ engine, values, positionals, print, printJson }) {
    if (values.out === undefined || positionals.length > 0) {
      throw new UsageError("Give the file to write with --out, and nothing else.");
    }
    const opened = await engine();
    const articles = opened.articles().flatMap(({ articleId }) => opened.article(articleId) ?? []);
    await writeLines(
      values.out,
      articles.map((article) => JSON.stringify(article)),
    );
    if (values.json) return printJson({ out: values.out, articles: articles.length });
    print(`Articles written to ${values.out}: ${articles.length}.`);
  },
});
