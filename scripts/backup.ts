// scripts/backup.ts
import { statSync } from "node:fs";
import { UsageError } from "#src/errors.js";
import { backupDatabase } from "#src/store/backup.js";
import { openDatabase } from "#src/store/database.js";
import { main } from "./command.js";

await main({
  name: "backup",
  about: "Writes everything the database holds into one file; also while the bot runs.",
  options: {
    out: { type: "string", value: "FILE", needed: true, about: "the file to write" },
    json: { type: "boolean", about: "what was written, as JSON" },
  },
  async run({ config, values, positionals, print, printJson }) {
    if (values.out === undefined || positionals.length > 0) {
      throw new UsageError("Give the file to write with --out, and nothing else.");
    }
    const db = openDatabase(config.dataDir);
    try {
      await backupDatabase(db, values.out);
    } finally {
      db.close();
    }
    const bytes = statSync(values.out).size;
    if (values.json) return printJson({ out: values.out, bytes });
    print(`Backup written to ${values.out}: ${(bytes / 1_000_000).toFixed(1)} MB.`);
  },
});
