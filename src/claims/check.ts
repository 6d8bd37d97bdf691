// src/claims/check.ts
import type { AskDeps } from "../answering/ask.js";
import { asOf } from "../answering/citations.js";
import { notYetMergedNotes, placeNotes } from "../answering/place-notes.js";
import { searchedLine } from "../answering/status.js";
import type { Search } from "../search/search.js";
import { collapseSpace } from "../text/fold.js";
import { detectLanguage } from "../text/language.js";
import { type Wording, wordingIn } from "../wording/wording.js";
import { type Alignment, alignmentsOf } from "./align.js";
import type { CheckedPart, ClaimCheck, NotedDifference } from "./claim-check.js";
import { ClaimSources, differencesOf, statementsOf } from "./compose.js";
import { FITTED_CLAIMS, type FittedClaims } from "./fitted.js";
import { type Judgement, judgeClaim } from "./judge.js";
import { type ReadClaim, readClaim } from "./read-claim.js";
import { type Part, splitClaims } from "./split.js";
import { affirmed } from "./tone.js";
import { wholeVerdict } from "./verdict.js";

/** One claim with all that is known of it. */
export interface Checked {
  readonly claim: ReadClaim;
  readonly alignments: readonly Alignment[];
  readonly judgement: Judgement;
}

/** Parts of a text that are checked; a longer one is to be sent in pieces. */
const MOST_PARTS = 12;
/** A sentence that comes less near than this is not shown as the nearest. */
const LEAST_NEAR = 0.1;

/** Holds one claim against the articles. */
export async function checkOne(
  search: Search,
  text: string,
  fitted: FittedClaims = FITTED_CLAIMS,
): Promise<Checked> {
  const query = search.read(text);
  // What a claim denies is looked up: the denial alone would make it unlike the sentence that says it.
  const denied = affirmed(query.embedded);
  const vector = await search.embed(denied === query.embedded ? query : search.read(denied));
  return search.snapshot(() => {
    const claim = readClaim(query, search.frequency());
    const alignments = alignmentsOf(claim, search.retrieve(query, vector), fitted);
    return { claim, alignments, judgement: judgeClaim(claim, alignments, fitted) };
  });
}

/** Holds a text against the articles, claim by claim. */
export async function checkClaims(
  deps: AskDeps,
  text: string,
  language: "vi" | "en" | "lo" = detectLanguage(text),
): Promise<ClaimCheck> {
  const started = performance.now();
  const sources = new ClaimSources();
  const parts: CheckedPart[] = [];
  const split = splitClaims(text);
  for (const part of split.slice(0, MOST_PARTS)) parts.push(await checkPart(deps, part, sources, language));
  const cited = sources.sources;
  const articles = deps.articles.list();
  return {
    verdict: wholeVerdict(parts.map(({ verdict }) => verdict)),
    language,
    claim: collapseSpace(text.normalize("NFC")),
    parts,
    unchecked: Math.max(0, split.length - MOST_PARTS),
    sources: cited,
    articles: articles.length,
    searched: searchedLine(wordingIn(language), articles),
    asOf: cited.length === 0 ? null : asOf(cited),
    ms: Math.round((performance.now() - started) * 10) / 10,
  };
}

async function checkPart(
  deps: AskDeps,
  { text, kind }: Part,
  sources: ClaimSources,
  language: "vi" | "en" | "lo",
): Promise<CheckedPart> {
  const part = { claim: text, setAside: null, statements: [], differences: [], notes: [] };
  if (kind !== "claim") return { ...part, verdict: "not_checkable", setAside: kind };
  const { claim, judgement } = await checkOne(deps.search, text);
  const { verdict, deciding, nearest } = judgement;
  const wording = wordingIn(language);
  if (deciding.length === 0) {
    const near = nearest !== null && nearest.said >= LEAST_NEAR ? [nearest] : [];
    return {
      ...part,
      verdict,
      statements: near.flatMap((one) => shown(deps, one, sources, () => false)),
      notes: notYetMergedNotes(
        wording,
        language,
        claim.query,
        near.map(({ unit }) => unit.article),
      ),
    };
  }
  const statements = deciding.flatMap((one) =>
    shown(deps, one, sources, ({ state }) =>
      verdict === "contradicted" ? state === "other" : state === "same",
    ),
  );
  const differences = deciding.flatMap((one): NotedDifference[] =>
    differencesOf(one, sources.cite(one.unit.article, [])),
  );
  const articles = deciding.map(({ unit }) => unit.article);
  return {
    ...part,
    verdict,
    statements,
    differences: verdict === "supported" ? [] : differences,
    notes: [
      ...(verdict === "contradicted" ? deciding.flatMap((one) => elsewhere(one, sources, wording)) : []),
      ...placeNotes(wording, language, claim.query.names, articles),
    ],
  };
}

/** Of what the same sentence gives the claim's number, where it is of another thing. */
function elsewhere({ unit, findings }: Alignment, sources: ClaimSources, { claims }: Wording): string[] {
  return findings.flatMap(({ slot, state, claim, source }) => {
    if (slot !== "number" || state !== "other" || source === null) return [];
    const { text, figures } = unit.statement;
    const other = figures.find((figure) => text.slice(figure.amount.start, figure.amount.end) === claim);
    if (other === undefined || unit.start + other.start === source.start) return [];
    const n = sources.cite(unit.article, []);
    return [claims.numberElsewhere(claim, `“${text.slice(other.start, other.end)}” [${n}]`)];
  });
}

/** The quotes of a piece of evidence, compared once more with the store. */
function shown(
  deps: AskDeps,
  alignment: Alignment,
  sources: ClaimSources,
  marks: Parameters<typeof statementsOf>[2],
): ReturnType<typeof statementsOf> {
  const { article } = alignment.unit;
  if (deps.articles.get(article.articleId)?.text !== article.text) {
    deps.onDefect(`Article ${article.articleId} is no longer in the store as it was compared.`);
    return [];
  }
  return statementsOf(alignment, sources, marks);
}
