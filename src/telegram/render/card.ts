// src/telegram/render/card.ts
import type { InlineQueryResultArticle } from "grammy/types";
import { describeSource } from "../../answering/citations.js";
import { wordingIn } from "../../wording/wording.js";
import { pageOf, type Shown } from "../shown.js";
import { MESSAGE_LIMITS, visibleText } from "../split.js";
import { escapeHtml, wellFormed } from "./html.js";
import { shortened, sourceLine } from "./source-line.js";
import { type IsCaption, starLine, statementLine } from "./statement.js";

/** Cards of one inline answer. */
const MOST = 5;
const TITLE = 120;

/** Each statement as a card that can be sent into any chat: the quote, its source and date, understood without the question. */
export function renderCards(shown: Shown, isCaption: IsCaption): InlineQueryResultArticle[] {
  const wording = wordingIn(shown.language);
  return pageOf(shown, 0)
    .items.slice(0, MOST)
    .flatMap(({ number, statement }): InlineQueryResultArticle[] => {
      const source = shown.sources.find(({ n }) => statement.citations.includes(n));
      if (source === undefined) return [];
      // Alone it is the first source of its message.
      const alone = { ...statement, citations: [1] };
      const line = sourceLine(source, wording);
      const html = [
        statementLine(alone, [{ ...source, n: 1 }], wording, isCaption),
        `[1] ${line.html}`,
        ...(line.inferred ? [starLine(wording)] : []),
        ...(wording.quotesStayVietnamese === "" ? [] : [escapeHtml(wording.quotesStayVietnamese)]),
      ].join("\n");
      if (visibleText(html).length > MESSAGE_LIMITS.units) return [];
      const { title, outlet, date } = describeSource(wording, source);
      return [
        {
          type: "article",
          id: String(number),
          title: wellFormed(shortened(statement.text, TITLE)),
          description: wellFormed(`${date} · ${outlet} · ${title}`),
          input_message_content: {
            message_text: html,
            parse_mode: "HTML",
            link_preview_options: { is_disabled: true },
          },
        },
      ];
    });
}
