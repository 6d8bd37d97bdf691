// src/telegram/features/admin/reindex.ts
import { Composer, type Context } from "grammy";
import { UserError } from "../../../errors.js";
import { wordingIn } from "../../../wording/wording.js";
import { languageFor } from "../../language.js";
import { renderSentence, renderTelling } from "../../render/about.js";
import { sendReply } from "../../send.js";
import type { AdminParts } from "./admin.js";

/** Failures named one by one. */
const MOST_NAMED = 10;

/** `/reindex` brings the index up to date with the corpus folder. It runs beside everything else, also beside the admin's next messages. */
export function reindex({ engine, log }: AdminParts): Composer<Context> {
  const feature = new Composer<Context>();
  let isRunning = false;

  const run = async (ctx: Context): Promise<void> => {
    const { admin, refusals } = wordingIn(languageFor(engine.chats, ctx.from));
    try {
      const { added, updated, removed, failed, articles } = await engine.ingest();
      log.info({ added, updated, removed, failed, by: ctx.from?.id }, "reindexed");
      const named = failed.slice(0, MOST_NAMED);
      await sendReply(
        ctx,
        renderTelling(
          admin.reindexed(added, updated, removed, failed.length, articles),
          ...named.map(({ source, refusal }) => admin.reindexFailed(source, refusals[refusal ?? "unknown"])),
        ),
      );
    } catch (error) {
      log.error({ err: error }, "reindexing failed");
      const refusal = error instanceof UserError ? error.refusal : null;
      await sendReply(ctx, renderSentence(admin.reindexStopped(refusals[refusal ?? "unknown"])));
    }
  };

  feature.command("reindex", async (ctx) => {
    const { admin } = wordingIn(languageFor(engine.chats, ctx.from));
    if (isRunning) {
      await sendReply(ctx, renderSentence(admin.reindexRuns));
      return;
    }
    isRunning = true;
    await sendReply(ctx, renderSentence(admin.reindexing));
    void run(ctx)
      .catch((error) => log.warn({ err: error }, "the end of reindexing could not be told"))
      .finally(() => {
        isRunning = false;
      });
  });
  return feature;
}
