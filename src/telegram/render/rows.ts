// src/telegram/render/rows.ts
import type { Source } from "../../answering/answer.js";
import type { Wording } from "../../wording/wording.js";
import { DATA } from "../buttons.js";
import type { Page } from "../shown.js";
import { type Button, wellFormed } from "./html.js";

export function action(text: string, callback_data: string): Button {
  return { text: wellFormed(text), callback_data };
}

/** A source's button opens its first quote. Three buttons a row stay readable on a phone. */
export function contextRows(sources: readonly Source[], wording: Wording): Button[][] {
  const buttons = sources.map(({ n }) => action(wording.context(n), DATA.context(n)));
  return Array.from({ length: Math.ceil(buttons.length / 3) }, (_, i) => buttons.slice(i * 3, i * 3 + 3));
}

/** To the pages beside, and the whole as a file; nothing for a single page. */
export function pageRows({ index, count }: Pick<Page, "index" | "count">, wording: Wording): Button[][] {
  if (count <= 1) return [];
  return [pageRow(index, count, wording, DATA.page), [action(wording.wholeList, DATA.whole)]];
}

/** @param data what a button to a page carries */
export function pageRow(
  index: number,
  count: number,
  wording: Wording,
  data: (page: number) => string,
): Button[] {
  return [
    ...(index > 0 ? [action(wording.previousPage, data(index - 1))] : []),
    action(`${index + 1}/${count}`, DATA.here),
    ...(index < count - 1 ? [action(wording.nextPage, data(index + 1))] : []),
  ];
}
