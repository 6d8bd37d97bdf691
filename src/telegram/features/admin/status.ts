// src/telegram/features/admin/status.ts
import { Composer, type Context } from "grammy";
import { wordingIn } from "../../../wording/wording.js";
import { languageFor } from "../../language.js";
import { renderSentence } from "../../render/about.js";
import { sendReply } from "../../send.js";
import type { AdminParts } from "./admin.js";

const MEGABYTE = 1_048_576;

/** `/status`: the index, the queue, the process. */
export function status({ engine, queue, timeZone }: AdminParts): Composer<Context> {
  const feature = new Composer<Context>();
  feature.command("status", async (ctx) => {
    const wording = wordingIn(languageFor(engine.chats, ctx.from));
    const { status, duration } = wording.admin;
    const { articles, passages, newest, lastIngest } = engine.status();
    const minutes = Math.floor(process.uptime() / 60);
    await sendReply(
      ctx,
      renderSentence(
        status.articles(articles, passages),
        newest === null ? status.newestUnknown : status.newest(wording.date(newest)),
        lastIngest === null
          ? status.neverIngested
          : status.lastIngest(wording.date(localTime(lastIngest, timeZone))),
        // Not counting this very command.
        status.queue(queue.waiting, queue.working - 1),
        status.memory(Math.round(process.memoryUsage.rss() / MEGABYTE)),
        status.uptime(duration(Math.floor(minutes / 1_440), Math.floor(minutes / 60) % 24, minutes % 60)),
      ),
    );
  });
  return feature;
}

/** `2024-09-26T14:07`, as clocks in the time zone show it. */
function localTime(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return parts.format(new Date(instant)).replace(" ", "T");
}
