// src/telegram/features/admin/users.ts
import { Composer, type Context } from "grammy";
import type { AccessEntry, AccessStatus } from "../../../store/access.js";
import { wordingIn } from "../../../wording/wording.js";
import { languageOfUser } from "../../language.js";
import { renderSentence } from "../../render/about.js";
import { bold, escapeHtml } from "../../render/html.js";
import { sendReply } from "../../send.js";
import type { AdminParts } from "./admin.js";

/** `/users` lists whom the bot knows; `/allow ID` and `/block ID` decide. */
export function users({ records: { access }, rules, log }: AdminParts): Composer<Context> {
  const feature = new Composer<Context>();

  feature.command("users", async (ctx) => {
    const { admin } = wordingIn(languageOfUser(ctx.from));
    const entries = access.list();
    const groups = entries.filter(({ id }) => id < 0).length;
    const lineOf = ({ id, name, status, reachable }: AccessEntry): string => {
      const standing =
        rules.isAdmin(id) && status !== "blocked" ? admin.administrator : admin.statuses[status];
      const notes = [standing, ...(reachable ? [] : [admin.unreachable])].join(", ");
      return `${id} · ${escapeHtml(name ?? admin.unnamed)} · ${escapeHtml(notes)}`;
    };
    const html = [
      bold(admin.usersHeading(entries.length - groups, groups)),
      ...(rules.everyUser ? [escapeHtml(admin.everyone)] : []),
      ...(rules.everyChat ? [escapeHtml(admin.everyGroup)] : []),
      ...(entries.length === 0 ? [escapeHtml(admin.noUsers)] : entries.map(lineOf)),
    ].join("\n");
    await sendReply(ctx, { html, keyboard: [] });
  });

  feature.command(["allow", "block"], async (ctx) => {
    const { admin } = wordingIn(languageOfUser(ctx.from));
    const [, command = ""] = /^\/(\w+)/.exec(ctx.msg.text) ?? [];
    const status: AccessStatus = command.toLowerCase() === "allow" ? "allowed" : "blocked";
    const id = idIn(ctx.match);
    const say = (sentence: string) => sendReply(ctx, renderSentence(sentence));
    if (id === null) return say(admin.needsId(`/${command}`));
    if (status === "blocked" && rules.isAdmin(id)) return say(admin.isAdmin(id));
    access.decide(id, status, ctx.from?.id ?? 0);
    log.info({ id, status, by: ctx.from?.id }, "access decided");
    const name = access.entry(id)?.name ?? null;
    const who = name === null ? String(id) : `${name} (${id})`;
    return say(status === "allowed" ? admin.allowed(who) : admin.blocked(who));
  });
  return feature;
}

function idIn(text: string): number | null {
  const id = Number(/^-?\d{1,16}(?=\s|$)/.exec(text.trim())?.[0] ?? 0);
  return Number.isSafeInteger(id) && id !== 0 ? id : null;
}
