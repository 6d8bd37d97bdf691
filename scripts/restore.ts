// scripts/restore.ts
import { UsageError } from "#src/errors.js";
import { restoreDatabase } from "#src/store/backup.js";
import { acquireBotLock } from "#src/store/bot-lock.js";
import { acquireIngestLock } from "#src/store/ingest-lock.js";
import { main } from "./command.js";

await main({
  name: "restore",
  operands: "FILE",
  about: "Puts a backup in the place of the database. The bot must not run.",
  options: { json: { type: "boolean", about: "what was restored, as JSON" } },
  async run({ config, values, positionals, signal, print, printJson }) {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError("Give one file that `backup` wrote.");
    const freeBot = await acquireBotLock(config.dataDir);
    try {
      const freeIngest = await acquireIngestLock(config.dataDir, { signal });
      try {
        restoreDatabase(file, config.dataDir);
      } finally {
        freeIngest();
      }
    } finally {
      freeBot();
    }
    if (values.json) return printJson({ restored: file, data: config.dataDir });
    print(`${file} is restored into ${config.dataDir}.`);
  },
});
