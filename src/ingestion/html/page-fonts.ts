// src/ingestion/html/page-fonts.ts
import { fromLegacyFont, type LegacyFont, legacyFontOf } from "../legacy-fonts.js";
import { visibleText } from "./blocks.js";
import { isElement, type Page, type PageNode, TEXT_NODE } from "./page.js";

/**
 * Turns a page that was written for a Vietnamese font of its own into Unicode: its texts, title and meta tags. Only after
 * parsing, because such pages write their letters as character references too (`&Ouml;`).
 */
export function toUnicode(page: Page): LegacyFont | null {
  const { body, documentElement } = page;
  const font = body === null ? null : legacyFontOf(visibleText(body));
  if (font === null || documentElement === null) return null;
  for (const meta of page.querySelectorAll("meta[content]"))
    meta.setAttribute("content", fromLegacyFont(meta.getAttribute("content") ?? "", font));
  const open: PageNode[] = [documentElement];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeType === TEXT_NODE) node.textContent = fromLegacyFont(node.textContent ?? "", font);
    else if (isElement(node) && !/^(?:SCRIPT|STYLE)$/i.test(node.tagName)) open.push(...node.childNodes);
  }
  return font;
}
