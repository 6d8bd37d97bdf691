// src/claims/explanation.ts
import { asOfLine, sourceLines } from "../answering/citations.js";
import { type Wording, wordingIn } from "../wording/wording.js";
import type { CheckedPart, ClaimCheck, NotedDifference } from "./claim-check.js";

/** The head of a part: its verdict, never that it is true or false. */
export function headOf({ verdict, setAside }: CheckedPart, { claims }: Wording): string {
  if (setAside !== null) return claims[setAside];
  switch (verdict) {
    case "supported":
      return claims.supported;
    case "contradicted":
      return claims.contradicted;
    case "mixed":
      return claims.mixed;
    case "not_found":
      return claims.notFound;
    case "uncertain":
    case "not_checkable":
      return claims.uncertain;
  }
}

/** What differs, each once. */
export function differenceLines({ differences }: CheckedPart, { claims }: Wording): string[] {
  const lines = differences.map(
    ({ slot, claim, source, n }: NotedDifference) =>
      `${claims.toCheck} (${claims.slots[slot]}): ${claims.difference(claim, `“${source}” [${n}]`)}`,
  );
  return [...new Set(lines)];
}

/** The sentences on one part: verdict, what differs, notes. The quotes stand beside them. */
export function partExplanation(part: CheckedPart, check: ClaimCheck, wording: Wording): string {
  const { claims } = wording;
  const lines = [
    `${headOf(part, wording)}${part.verdict === "not_found" ? ` ${claims.notFoundMeaning}` : ""}.`,
  ];
  if (part.verdict === "uncertain") lines.push(claims.uncertainWhy);
  lines.push(...differenceLines(part, wording).map((line) => `${line}.`));
  if (part.verdict === "not_found") {
    lines.push(check.searched);
    if (part.statements.length > 0) lines.push(`${claims.nearestOnly} ${quotesOf(part)}`);
  }
  lines.push(...part.notes);
  return lines.join("\n");
}

function quotesOf({ statements }: CheckedPart): string {
  return statements
    .map(({ text, citations }) => `“${text}” ${citations.map((n) => `[${n}]`).join("")}`)
    .join("\n");
}

/** A check as plain text for a terminal: each part with its quotes, then the scope and the sources. */
export function checkText(check: ClaimCheck): string {
  const wording = wordingIn(check.language);
  const { claims } = wording;
  const several = check.parts.length > 1;
  const lines = check.parts.flatMap((part, at) => {
    const number = several ? `${at + 1}. ` : "";
    if (part.setAside !== null) return [`${number}${headOf(part, wording)}: ${part.claim}`];
    const meaning = part.verdict === "not_found" ? ` ${claims.notFoundMeaning}` : "";
    const nearest = part.verdict === "not_found" && part.statements.length > 0 ? [claims.nearestOnly] : [];
    return [
      `${number}${headOf(part, wording)}${meaning}: ${part.claim}`,
      ...(part.verdict === "uncertain" ? [claims.uncertainWhy] : []),
      ...differenceLines(part, wording),
      ...(part.verdict === "not_found" ? [check.searched] : []),
      ...nearest,
      ...(part.statements.length > 0 ? [quotesOf(part)] : []),
      ...part.notes,
    ];
  });
  if (check.unchecked > 0) lines.push(claims.tooManyParts(check.parts.length));
  lines.push(claims.scope(check.articles));
  if (wording.quotesStayVietnamese !== "" && check.sources.length > 0)
    lines.push(wording.quotesStayVietnamese);
  if (check.sources.length === 0) return lines.join("\n");
  return [...lines, asOfLine(wording, check.asOf), "", ...sourceLines(wording, check.sources)].join("\n");
}
