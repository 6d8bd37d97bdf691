// scripts/remove.ts
import { UserError } from "#src/errors.js";
import { main } from "./command.js";
import { articleLine, oneId } from "./rows.js";

await main({
  name: "remove",
  operands: "ID",
  about: "Removes an article from the index. It comes back when its file changes.",
  options: { json: { type: "boolean", about: "the removed article as JSON" } },
  async run({ engine, values, positionals, print, printJson }) {
    const id = oneId(positionals);
    const removed = await (await engine()).remove(id);
    if (removed === null)
      throw new UserError(`There is no article "${id}".`, "`npm run list` shows the ids.");
    if (values.json) return printJson(removed);
    print(`removed ${articleLine(removed)}`);
  },
});
