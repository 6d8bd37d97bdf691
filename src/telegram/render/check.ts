// src/telegram/render/check.ts
import { isPlaceNote } from "../../answering/place-notes.js";
import type { CheckedPart, ClaimCheck, NotedDifference } from "../../claims/claim-check.js";
import { headOf } from "../../claims/explanation.js";
import { type Wording, wordingIn } from "../../wording/wording.js";
import { DATA } from "../buttons.js";
import { bold, escapeHtml, italic, type Reply, verbatim } from "./html.js";
import { action, contextRows } from "./rows.js";
import { asOfText, type IsCaption, sourceBlock, statementLine } from "./statement.js";

/** A check as a message: each part with its verdict, what differs or the quote, then the scope and the sources. */
export function renderCheck(check: ClaimCheck, isCaption: IsCaption): Reply {
  const wording = wordingIn(check.language);
  const several = check.parts.length > 1;
  const parts = check.parts.map((part, at) =>
    partLines(part, several ? `${at + 1}. ` : "", check, wording, isCaption).join("\n"),
  );
  const { claims } = wording;
  const asOf = asOfText(check.asOf, wording);
  const cited = check.sources.length > 0;
  const below = [
    ...(check.unchecked > 0 ? [escapeHtml(claims.tooManyParts(check.parts.length))] : []),
    escapeHtml(claims.scope(check.articles)) + (cited ? ` ${asOf.html}` : ""),
    ...(cited && wording.quotesStayVietnamese !== "" ? [escapeHtml(wording.quotesStayVietnamese)] : []),
    ...(cited ? [sourceBlock(check.sources, wording, asOf.inferred)] : []),
  ];
  return {
    html: [...parts, below.join("\n")].join("\n\n"),
    keyboard: [
      ...contextRows(check.sources, wording),
      ...(cited ? [[action("👍", DATA.up), action("👎", DATA.down)]] : []),
    ],
  };
}

function partLines(
  part: CheckedPart,
  number: string,
  check: ClaimCheck,
  wording: Wording,
  isCaption: IsCaption,
): string[] {
  const { claims } = wording;
  const head = headOf(part, wording);
  // An opinion that is set aside has no verdict.
  if (part.setAside !== null) return [`${escapeHtml(`${number}${head}`)}: ${italic(part.claim)}`];
  const meaning = part.verdict === "not_found" ? ` ${escapeHtml(claims.notFoundMeaning)}` : "";
  const quotes = part.statements.map((statement) =>
    statementLine(statement, check.sources, wording, isCaption),
  );
  return [
    `${bold(`${number}${head}`)}${meaning}: ${italic(part.claim)}`,
    ...bodyOf(part, check, wording, quotes),
    ...part.notes.map((note) => (isPlaceNote(wording, note) ? italic(note) : verbatim(note))),
  ];
}

function bodyOf(
  { verdict, differences }: CheckedPart,
  { searched }: ClaimCheck,
  { claims }: Wording,
  quotes: readonly string[],
): string[] {
  switch (verdict) {
    case "contradicted":
      return differences.length > 0
        ? distinct(differences.map((one) => differenceLine(one, claims)))
        : [...quotes];
    case "mixed":
      return [...distinct(differences.map((one) => differenceLine(one, claims))), ...quotes];
    case "not_found":
      return [
        verbatim(searched) + (quotes.length > 0 ? ` ${escapeHtml(claims.nearestOnly)}` : ""),
        ...quotes,
      ];
    case "uncertain":
      return [escapeHtml(claims.uncertainWhy), ...quotes];
    case "supported":
    case "not_checkable":
      return [...quotes];
  }
}

/** `Cần kiểm tra: 15.000 – trong bài: “<b>5.000</b> khẩu trang vải” [1].` */
function differenceLine({ slot, claim, source, n }: NotedDifference, claims: Wording["claims"]): string {
  const digits = slot === "number" ? /\d[\d.,]*/u.exec(source) : null;
  const differing =
    digits === null
      ? { start: 0, end: source.length }
      : { start: digits.index, end: digits.index + digits[0].length };
  const marked = `“${verbatim(source, [differing])}” [${n}]`;
  const [before = "", behind = ""] =
    claims.difference("\u0000", "\u0001").split("\u0000")[1]?.split("\u0001") ?? [];
  return `${escapeHtml(claims.toCheck)}: ${verbatim(claim)}${escapeHtml(before)}${marked}${escapeHtml(behind)}.`;
}

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}

/** Offers to check a text that is long or forwarded, or to take it as a question. */
export function renderOffer(wording: Wording, why: string | null): Reply {
  const { claims } = wording;
  return {
    html: (why === null ? [claims.offer] : [why, claims.offerLong]).map(escapeHtml).join("\n"),
    keyboard: [
      [action(claims.offerButton, DATA.check)],
      ...(why === null ? [[action(claims.offerAsk, DATA.again)]] : []),
    ],
  };
}
