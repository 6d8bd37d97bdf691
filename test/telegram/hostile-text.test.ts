// test/telegram/hostile-text.test.ts
// Whatever titles, quotes, names and addresses hold, a message is accepted, shows it as it is and makes nothing of it.
// PROPERTY_RUNS sets how many cases are tried.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Source } from "#src/answering/answer.js";
import type { ParsedArticle } from "#src/article.js";
import { renderTelling } from "#src/telegram/render/about.js";
import { renderAnswer } from "#src/telegram/render/answer.js";
import { renderArticle, renderArticles } from "#src/telegram/render/articles.js";
import { renderBriefing } from "#src/telegram/render/briefing.js";
import { renderCards } from "#src/telegram/render/card.js";
import { renderChange } from "#src/telegram/render/change.js";
import { renderCheck } from "#src/telegram/render/check.js";
import { renderContext, renderCopy } from "#src/telegram/render/context.js";
import type { Reply } from "#src/telegram/render/html.js";
import { renderList } from "#src/telegram/render/list.js";
import { renderPreview } from "#src/telegram/render/preview.js";
import { renderUsers } from "#src/telegram/render/users.js";
import { voteHtml } from "#src/telegram/render/vote.js";
import { shownOf } from "#src/telegram/shown.js";
import { splitHtml } from "#src/telegram/split.js";
import { wordingIn } from "#src/wording/wording.js";
import { ANSWER, ARTICLE, BRIEFING, SOURCE } from "../fakes/telegram-engine.js";
import { automaticEntities, readMessage, TAKEN_OUT } from "../fakes/telegram-text.js";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 300);
const vi = wordingIn("vi");

/** Pieces that mean something to Telegram, to HTML, to a bidi renderer or to nobody. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      "<b>",
      "</b>",
      '<a href="x">',
      "&amp;",
      "&",
      "<",
      ">",
      '"',
      "'",
      "&#39;",
      "<blockquote>",
      "</blockquote>",
    ],
    ...[
      "@an_nguyen",
      "@Bot",
      "/start",
      "/xoa@bot",
      "tg://user?id=1",
      "tg://resolve?domain=x",
      "#tin",
      "$VND",
    ],
    ...["https://example.org/a?b=1&c=2", "baobinhdinh.vn", "an@example.com", "t.me/x", "ftp://h.vn"],
    ...[
      "\u202e",
      "\u200f",
      "\u2067",
      "\u200b",
      "\ufeff",
      "\u2060",
      "\ud800",
      "\udc00",
      "e\u0323\u0302",
      "👩‍👩‍👧‍👦",
      "ບໍ່",
    ],
    ...["`", "*", "_", "~", "||", "[x](y)", "\\", "“", "”", "[…]", " ", "km/h", "23/8", "TP.HCM", "(t/h)"],
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.string({ maxLength: 8 }),
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => `a${pieces.join("")}`.replace(/\s+/g, " "));
const nothing = fc.constant(null);
const url = fc.oneof(
  nothing,
  text,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  text.map((path) => `https://example.org/${path}`),
);
const source: fc.Arbitrary<Source> = fc
  .record({
    title: fc.oneof(nothing, text),
    opening: text,
    byline: fc.oneof(nothing, text),
    outlet: fc.oneof(nothing, text),
    url,
    quote: text,
  })
  .map(({ quote, ...named }) => ({
    ...SOURCE,
    ...named,
    quotes: [{ text: quote, start: 0, end: quote.length }],
  }));
const span = fc.record({ start: fc.nat(30), end: fc.nat(40) });

/** Half a character becomes U+FFFD; nothing else may change. */
const wellFormed = (written: string): string => Buffer.from(written).toString();
/** As Telegram shows it. */
const kept = (written: string): string => wellFormed(written).replace(new RegExp(TAKEN_OUT, "g"), "");

function check(reply: Reply, shown: readonly (string | null)[]): void {
  const messages = splitHtml(reply.html).map(readMessage);
  const whole = messages.map((message) => message.text).join("");
  for (const part of shown) if (part !== null) expect(whole).toContain(kept(part));
  // The bot's own sentences name commands; none of these replies has such a sentence.
  expect(messages.flatMap(automaticEntities)).toEqual([]);
  for (const button of reply.keyboard.flat()) {
    expect(button.text).toBe(wellFormed(button.text));
    if ("copy_text" in button) expect(button.copy_text.text).toBe(wellFormed(button.copy_text.text));
    else expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64);
  }
}

const names = ({ title, opening, byline, outlet }: Source): (string | null)[] => [
  title ?? opening.replace(/[\s…]*(\[…\])?$/, ""),
  byline,
  outlet,
];

describe("hostile text", { timeout: 3_600_000 }, () => {
  it("in answers, lists and notices of change is shown as it is", () => {
    fc.assert(
      fc.property(source, fc.array(span, { maxLength: 3 }), text, (hostile, highlights, note) => {
        const quote = hostile.quotes[0]?.text ?? "";
        const statements = [{ text: quote, citations: [1], highlights }];
        const shown = shownOf({ ...ANSWER, statements, sources: [hostile], notes: [note] }, true);
        const library = { near: () => null, isCaption: () => false };
        check(renderAnswer(shown, library, { understoodAs: note }), [`“${quote}”`, note, ...names(hostile)]);
        check(renderList({ ...shown, kind: "timeline" }, note, library.isCaption), [
          note,
          `“${quote}”`,
          ...names(hostile),
        ]);
        const now = { text: note, start: 0, end: note.length };
        const changed = renderChange(hostile, [{ quote, change: { kind: "corrected", now } }], "vi");
        check(changed, [`“${quote}”`, `“${note}”`, ...names(hostile)]);
      }),
      { numRuns: RUNS },
    );
  });

  it("in contexts and copies is shown as it is", () => {
    fc.assert(
      fc.property(source, text, (hostile, before) => {
        const [quote] = hostile.quotes;
        const start = before.length;
        const moved = {
          ...hostile,
          quotes: quote === undefined ? [] : [{ ...quote, start, end: start + quote.text.length }],
        };
        const paragraph = {
          article: { ...ARTICLE, title: hostile.title, opening: hostile.opening, url: hostile.url },
          text: before + (quote?.text ?? ""),
          start: 0,
          caption: false,
          earlier: false,
          paragraph: 0,
          paragraphs: 2,
        };
        check(renderContext(moved, paragraph, vi), [paragraph.text, hostile.title ?? hostile.opening]);
        check(renderCopy(moved, vi), [quote?.text ?? ""]);
      }),
      { numRuns: RUNS },
    );
  });

  it("in the list of articles is shown as it is", () => {
    fc.assert(
      fc.property(source, text, (hostile, place) => {
        const entry = { ...hostile, passages: 1, number: 4, arrivedAt: 0 };
        const { html, keyboard } = renderArticles([entry], "place", 0, "vi", () => [
          { id: "p", name: place },
        ]);
        // The last line is the bot's own and names a command.
        const lines = html.split("\n").slice(0, -1).join("\n");
        check({ html: lines, keyboard }, [place, ...names(hostile)]);
      }),
      { numRuns: RUNS },
    );
  });

  it("in inline cards, checks and briefings is shown as it is", () => {
    fc.assert(
      fc.property(source, text, text, (hostile, typed, note) => {
        const quote = hostile.quotes[0]?.text ?? "";
        const statement = { text: quote, citations: [1], highlights: [] };
        const shown = shownOf({ ...ANSWER, statements: [statement], sources: [hostile] }, false);
        const isCaption = () => false;
        for (const { title, description, input_message_content } of renderCards(shown, isCaption)) {
          expect([title, description]).toEqual([wellFormed(title), wellFormed(description ?? "")]);
          const html = "message_text" in input_message_content ? input_message_content.message_text : "";
          check({ html, keyboard: [] }, [`“${quote}”`, ...names(hostile)]);
        }

        const differences = [{ slot: "number" as const, claim: typed, source: quote, n: 1 }];
        const part = { claim: typed, setAside: null, statements: [statement], differences, notes: [note] };
        const verdicts = ["supported", "contradicted", "mixed", "not_found", "uncertain"] as const;
        const parts = [
          ...verdicts.map((verdict) => ({ ...part, verdict })),
          { ...part, verdict: "not_checkable" as const, setAside: "opinion" as const },
        ];
        const claims = {
          ...{ verdict: "mixed" as const, language: "vi" as const, claim: typed, parts, unchecked: 0 },
          ...{ sources: [hostile], articles: 1, searched: "Đã tìm trong 1 bài.", asOf: null, ms: 1 },
        };
        check(renderCheck(claims, isCaption), [typed, note, `“${quote}”`, ...names(hostile)]);

        const line = { ...statement, label: typed, paragraph: 1, caption: false, figures: [], period: note };
        const sections = [{ kind: "timeline" as const, heading: "Diễn biến", statements: [line] }];
        const briefing = { ...BRIEFING, sections, sources: [hostile], notes: [note] };
        check(renderBriefing(briefing, vi.briefing.heading("A"), isCaption), [typed, note, `“${quote}”`]);
      }),
      { numRuns: RUNS },
    );
  });

  it("in articles, previews, names of people and votes is shown as it is", () => {
    fc.assert(
      fc.property(source, text, text, (hostile, typed, name) => {
        const quotes = [{ text: typed, start: 0, end: typed.length }];
        const entry = { ...hostile, passages: 1, number: 4, arrivedAt: 0 };
        const told = { subtitle: typed, author: name, section: typed, modifiedAt: null };
        const details = { ...told, chosenBy: "plain", origins: {} };
        check(renderArticle(entry, details, null, quotes, typed, "vi"), [
          `“${typed}”`,
          name,
          ...names(hostile),
        ]);

        const blocks = [{ kind: "body" as const, start: 0, end: typed.length }];
        const parsed = { ...hostile, language: "vi", text: typed, blocks } as unknown as ParsedArticle;
        const preview = { articles: [parsed], sameAs: null };
        check(renderPreview(preview, null, "vi", []), [`“${typed}”`, hostile.byline, hostile.outlet]);

        const rules = { everyUser: false, everyChat: false, isAdmin: () => false, statusOf: () => null };
        const person = { id: 5, name, status: "asked" as const, reachable: true };
        const known = { ...person, changedAt: 0, changedBy: null, seenAt: null };
        check(renderUsers([known], rules, 0, vi, String), [name]);
        check(renderTelling(vi.admin.requestUser(name, 5)), [name]);

        const vote = { answerId: "1", userId: 5, vote: -1 as const, reason: null, at: 0 };
        const html = voteHtml({ ...vote, question: typed, answer: name }, 1, "2026-01-31", vi);
        check({ html, keyboard: [] }, [typed, name]);
      }),
      { numRuns: RUNS },
    );
  });
});
