// src/answering/evidence.ts
import type { ParsedArticle } from "../article.js";
import type { Query } from "../search/question.js";
import type { Candidate, Search } from "../search/search.js";
import { type Token, tokenize } from "../text/tokens.js";

/** A sentence that may answer, with what speaks for it. */
export interface Evidence {
  readonly article: ParsedArticle;
  readonly kind: string;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly cosine: number;
  /** Share of the question's words, weighed by rarity, that the sentence holds; 0 to 1. */
  readonly coverage: number;
  /** The same for its passage with the article's title. */
  readonly passageCoverage: number;
  /** Combined; comparable within one question. */
  readonly score: number;
}

/** Passages whose sentences are weighed. */
const PASSAGES = 12;
/** Cosines of this model lie between these for anything from unrelated to a paraphrase. */
const COSINE_LOW = 0.72;
const COSINE_HIGH = 0.92;

/** What a word counts that is only found without its diacritics. */
const FOLDED_SHARE = 0.5;

interface EvidenceWeights {
  readonly cosine: number;
  readonly coverage: number;
  readonly passage: number;
}

function weightsFor(query: Query): EvidenceWeights {
  if (query.language !== "vi") return { cosine: 0.75, coverage: 0.05, passage: 0.2 };
  return { cosine: 0.45, coverage: 0.35, passage: 0.2 };
}

/**
 * The sentences of the best passages, best first, ties by article and offset.
 * @param read an article from the store
 */
export function weighEvidence(
  query: Query,
  candidates: readonly Candidate[],
  search: Search,
  read: (articleId: string) => ParsedArticle | null,
): Evidence[] {
  const weights = weightsFor(query);
  const rarity = query.content.map((token) => ({
    ...token,
    weight: 1 / (1 + Math.log1p(search.lexical.frequency(token.word, "words"))),
  }));
  const all = rarity.reduce((sum, { weight }) => sum + weight, 0);
  const coverageOf = (text: string): number => {
    const tokens = tokenize(text);
    const words = new Set(tokens.map((token) => token.word));
    const folded = new Set(tokens.map((token) => token.folded));
    const share = ({ word, folded: plain }: Token): number =>
      words.has(word) ? 1 : folded.has(plain) ? FOLDED_SHARE : 0;
    return all === 0 ? 0 : rarity.reduce((sum, token) => sum + token.weight * share(token), 0) / all;
  };
  const best = candidates[0]?.score ?? 0;
  const evidence: Evidence[] = [];
  for (const passage of candidates.slice(0, PASSAGES)) {
    const article = read(passage.articleId);
    if (article === null) continue;
    const passageCoverage = coverageOf(
      `${article.title ?? ""}\n${article.text.slice(passage.start, passage.end)}`,
    );
    // A passage two standard deviations behind the best one counts for nothing.
    const standing = Math.max(0, 1 - (best - passage.score) / 2);
    for (const { kind, start, end, cosine } of passage.sentences) {
      if (kind === "byline") continue;
      const text = article.text.slice(start, end);
      const coverage = coverageOf(text);
      const near = Math.min(1, Math.max(0, (cosine - COSINE_LOW) / (COSINE_HIGH - COSINE_LOW)));
      const score = weights.cosine * near + weights.coverage * coverage + weights.passage * standing;
      evidence.push({ article, kind, start, end, text, cosine, coverage, passageCoverage, score });
    }
  }
  return evidence.sort(
    (a, b) => b.score - a.score || (a.article.articleId < b.article.articleId ? -1 : 1) || a.start - b.start,
  );
}
