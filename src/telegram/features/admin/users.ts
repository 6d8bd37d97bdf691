// src/telegram/features/admin/users.ts
import { Composer, type Context } from "grammy";
import type { AccessStatus } from "../../../store/access.js";
import { wordingIn } from "../../../wording/wording.js";
import { languageFor } from "../../language.js";
import { settlePress } from "../../pressed.js";
import { renderSentence, renderTelling } from "../../render/about.js";
import type { Reply } from "../../render/html.js";
import { renderUsers } from "../../render/users.js";
import { replaceIn, sendReply, targetOf } from "../../send.js";
import type { AdminParts } from "./admin.js";

/** A page of the list, from 0. */
const DATA = (page: number): string => `u.${page}`;

/** `/users` lists whom the bot knows, paged in place; `/allow ID` and `/block ID` decide. */
export function users({ engine, records: { access }, rules, log }: AdminParts): Composer<Context> {
  const feature = new Composer<Context>();

  const page = (ctx: Context, index: number): Reply =>
    renderUsers(access.list(), rules, index, wordingIn(languageFor(engine.chats, ctx.from)), DATA);

  feature.command("users", (ctx) => sendReply(ctx, page(ctx, 0)));

  feature.callbackQuery(/^u\.(\d{1,6})$/, async (ctx) => {
    const shown = ctx.callbackQuery.message?.message_id;
    await Promise.all([
      settlePress(ctx),
      shown === undefined
        ? undefined
        : replaceIn(ctx.api, targetOf(ctx, null), [shown], page(ctx, Number(ctx.match[1]))),
    ]);
  });

  feature.command(["allow", "block"], async (ctx) => {
    const { admin } = wordingIn(languageFor(engine.chats, ctx.from));
    const [, command = ""] = /^\/(\w+)/.exec(ctx.msg.text) ?? [];
    const status: AccessStatus = command.toLowerCase() === "allow" ? "allowed" : "blocked";
    const id = idIn(ctx.match);
    if (id === null) return sendReply(ctx, renderSentence(admin.needsId(`/${command}`)));
    if (status === "blocked" && rules.isAdmin(id)) return sendReply(ctx, renderSentence(admin.isAdmin(id)));
    access.decide(id, status, ctx.from?.id ?? 0);
    log.info({ id, status, by: ctx.from?.id }, "access decided");
    const name = access.entry(id)?.name ?? null;
    const who = name === null ? String(id) : `${name} (${id})`;
    return sendReply(ctx, renderTelling(status === "allowed" ? admin.allowed(who) : admin.blocked(who)));
  });
  return feature;
}

function idIn(text: string): number | null {
  const id = Number(/^-?\d{1,16}(?=\s|$)/.exec(text.trim())?.[0] ?? 0);
  return Number.isSafeInteger(id) && id !== 0 ? id : null;
}
