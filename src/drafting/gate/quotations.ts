// src/drafting/gate/quotations.ts

import type { Span } from "../../answering/answer.js";
import { negationsIn } from "../../claims/tone.js";
import { CONDITION } from "../../text/clause-words.js";
import { collapseSpace } from "../../text/fold.js";
import type { Refusal } from "./refusal.js";
import type { CitedPassage } from "./support.js";

const QUOTED = /“([^“”]*)”|«([^«»]*)»|„([^„“”]*)[“”]|"([^"]*)"|‘([^‘’]{12,})’/gu;
const ELLIPSIS = /\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3})\s*/u;

/** What stands in quotation marks must be an exact slice of a cited passage; what an ellipsis leaves out may deny or limit nothing. */
export function refusedQuotation(text: string, passages: readonly CitedPassage[]): Refusal | null {
  const told = passages.map(({ article, start, end }) => collapseSpace(article.text.slice(start, end)));
  for (const match of text.matchAll(QUOTED)) {
    const words = match.slice(1).find((group) => group !== undefined) ?? "";
    if (!told.some((passage) => holdsPieces(passage, words))) return { kind: "quotation", words };
  }
  // A mark without its partner leaves open what is quoted.
  const rest = withoutQuotations(text);
  return /[“”«»„"]/u.test(rest) ? { kind: "quotation", words: text } : null;
}

/** Where a text has something between quotation marks, these included. */
export function quotationsIn(text: string): Span[] {
  return [...text.matchAll(QUOTED)].map(({ 0: quoted, index }) => ({
    start: index,
    end: index + quoted.length,
  }));
}

/** What a text says in its own words. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTED, " ");
}

/** Whether a passage has the pieces of a quotation in their order, and nothing between them that turns them round. */
function holdsPieces(passage: string, quotation: string): boolean {
  const pieces = collapseSpace(quotation)
    .split(ELLIPSIS)
    .filter((piece) => piece !== "");
  if (pieces.length === 0) return false;
  const [first = ""] = pieces;
  for (let at = passage.indexOf(first); at >= 0; at = passage.indexOf(first, at + 1)) {
    const denied = /(?:không|chưa|chẳng|not|never)\s(?:[\p{L}\p{M}]+\s)?$/iu.test(
      passage.slice(Math.max(0, at - 16), at),
    );
    if (
      !denied &&
      isWhole(passage, at, first.length) &&
      continues(passage, at + first.length, pieces.slice(1))
    )
      return true;
  }
  return false;
}

function continues(passage: string, from: number, pieces: readonly string[]): boolean {
  const [next, ...rest] = pieces;
  if (next === undefined) return true;
  const at = passage.indexOf(next, from);
  if (at < 0) return false;
  const leftOut = passage.slice(from, at);
  if (negationsIn(leftOut).length > 0 || CONDITION.test(leftOut)) return false;
  return continues(passage, at + next.length, rest);
}

/** A quotation does not begin or end within a word or a number. */
function isWhole(passage: string, at: number, length: number): boolean {
  const before = passage.slice(Math.max(0, at - 1), at);
  const behind = passage.slice(at + length, at + length + 1);
  const first = passage.charAt(at);
  const last = passage.charAt(at + length - 1);
  const joins = (left: string, right: string): boolean =>
    /[\p{L}\p{M}\p{N}]/u.test(left) && /[\p{L}\p{M}\p{N}]/u.test(right);
  return !joins(before, first) && !joins(last, behind);
}
