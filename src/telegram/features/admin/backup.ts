// src/telegram/features/admin/backup.ts
import { rm, stat } from "node:fs/promises";
import { Composer, type Context, InputFile } from "grammy";
import { wordingIn } from "../../../wording/wording.js";
import { languageFor } from "../../language.js";
import { renderSentence } from "../../render/about.js";
import { sendReply } from "../../send.js";
import { whileTyping } from "../../typing.js";
import type { AdminParts } from "./admin.js";

/** Bots may send files of 50 MB; a little less is safe. Bytes. */
const MOST = 48_000_000;

/** `/backup` sends everything that is kept, as one file; one too large for Telegram stays on the machine. */
export function backup({ engine, records, log }: AdminParts): Composer<Context> {
  const feature = new Composer<Context>();
  feature.command("backup", async (ctx) => {
    const language = languageFor(engine.chats, ctx.from);
    const { admin } = wordingIn(language);
    const file = await whileTyping(ctx, () => records.backup());
    const { size } = await stat(file);
    const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    const shown = `${megabytes.format(size / 1_000_000)} MB`;
    log.info({ by: ctx.from?.id, bytes: size }, "a backup was made");
    if (size > MOST) {
      await sendReply(ctx, renderSentence(admin.backupTooLarge(shown, file)));
      return;
    }
    try {
      await ctx.replyWithDocument(new InputFile(file), { caption: admin.backupCaption(shown) });
    } finally {
      await rm(file, { force: true });
    }
  });
  return feature;
}
