// src/telegram/render/users.ts
import type { AccessEntry } from "../../store/access.js";
import type { Wording } from "../../wording/wording.js";
import type { AccessRules } from "../access.js";
import { bold, escapeHtml, type Reply, verbatim } from "./html.js";
import { pageRow } from "./rows.js";

/** Users and groups on one page. */
const PER_PAGE = 20;

/**
 * Whom the bot knows and what they may, a page at a time.
 * @param index from 0
 * @param data what a button to a page carries
 */
export function renderUsers(
  entries: readonly AccessEntry[],
  rules: AccessRules,
  index: number,
  wording: Wording,
  data: (page: number) => string,
): Reply {
  const { admin } = wording;
  const groups = entries.filter(({ id }) => id < 0).length;
  const count = Math.max(1, Math.ceil(entries.length / PER_PAGE));
  const at = Math.min(index, count - 1);
  const lineOf = ({ id, name, status, reachable }: AccessEntry): string => {
    const standing = rules.isAdmin(id) && status !== "blocked" ? admin.administrator : admin.statuses[status];
    const notes = [standing, ...(reachable ? [] : [admin.unreachable])].join(", ");
    return `${id} · ${verbatim(name ?? admin.unnamed)} · ${escapeHtml(notes)}`;
  };
  return {
    html: [
      bold(admin.usersHeading(entries.length - groups, groups)),
      ...(rules.everyUser ? [escapeHtml(admin.everyone)] : []),
      ...(rules.everyChat ? [escapeHtml(admin.everyGroup)] : []),
      ...(entries.length === 0 ? [escapeHtml(admin.noUsers)] : []),
      ...entries.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map(lineOf),
    ].join("\n"),
    keyboard: count > 1 ? [pageRow(at, count, wording, data)] : [],
  };
}
