// src/telegram/render/list.ts
import { wordingIn } from "../../wording/wording.js";
import { pageOf, type Shown } from "../shown.js";
import { bold, escapeHtml, type Reply } from "./html.js";
import { contextRows, pageRows } from "./rows.js";
import { dayOf, type IsCaption, sourceBlock, statementLine } from "./statement.js";

/** A list of dated statements, a page at a time. */
export function renderList(shown: Shown, heading: string, isCaption: IsCaption, index = 0): Reply {
  const wording = wordingIn(shown.language);
  const page = pageOf(shown, index);
  const paged = page.count > 1;
  const items = page.items.map(({ number, statement }) => {
    const source = shown.sources.find(({ n }) => statement.citations.includes(n));
    const line = statementLine(statement, shown.sources, wording, isCaption);
    return `${paged ? `${number}. ` : ""}${escapeHtml(dayOf(source, wording))}: ${line}`;
  });
  const head = [
    bold(heading),
    ...(paged ? [escapeHtml(wording.itemsOnPage(shown.statements.length, page.index + 1, page.count))] : []),
  ];
  return {
    html: [head.join("\n"), ...items, sourceBlock(page.sources, wording)].join("\n\n"),
    keyboard: [...contextRows(page.sources, wording), ...pageRows(page, wording)],
  };
}
