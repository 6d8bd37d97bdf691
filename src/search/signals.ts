// src/search/signals.ts
import { type DocumentFrequency, rarity } from "../store/document-frequency.js";
import { adjacentPairs, type Token, tokenize } from "../text/tokens.js";
import { kindFit } from "./kind-fit.js";
import type { Query } from "./question.js";
import type { Signals } from "./scoring.js";

/** What a word counts that is only found without its diacritics. */
const FOLDED_SHARE = 0.5;
/** What a question without names or numbers has of them. */
const NO_NAMES = 0.5;

/** A text as its words are looked up. */
interface Words {
  readonly words: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** The signals of one question: how far any text holds its words, pairs and names. */
export interface QuestionSignals {
  /** @param text the passage with its title */
  passage(text: string): Pick<Signals, "passageWords" | "passagePairs" | "passageNames">;
  sentence(text: string, blockKind: string): Pick<Signals, "words" | "pairs" | "asked" | "kind">;
}

/** Weighs a question's words by how few passages hold them (the idf of BM25). */
export function questionSignals(query: Query, frequency: DocumentFrequency): QuestionSignals {
  const content = query.content.map((token) => ({
    token,
    weight: rarity(frequency, frequency.ofWord(token.word)),
  }));
  const pairs = [...new Set(query.pairs)].map((pair) => ({
    pair,
    weight: rarity(frequency, frequency.ofPair(pair)),
  }));
  const names = content.filter(({ token }) => isNameOrNumber(query.embedded, token));
  const nearness = nearnessToAsking(query);
  const asked = content.map(({ token, weight }) => ({ token, weight: weight * nearness(token) }));
  const words = ({ words, folded }: Words, among: typeof content): number =>
    share(among, ({ token }) => (words.has(token.word) ? 1 : folded.has(token.folded) ? FOLDED_SHARE : 0));
  return {
    passage: (text) => {
      const held = wordsOf(text);
      return {
        passageWords: words(held, content),
        passagePairs: share(pairs, ({ pair }) => (held.pairs.has(pair) ? 1 : 0)),
        passageNames: names.length === 0 ? NO_NAMES : words(held, names),
      };
    },
    sentence: (text, blockKind) => {
      const held = wordsOf(text);
      return {
        words: words(held, content),
        pairs: share(pairs, ({ pair }) => (held.pairs.has(pair) ? 1 : 0)),
        asked: words(held, asked),
        kind: kindFit(query, text, blockKind),
      };
    },
  };
}

/** Words that ask, folded; "may" only where it is written "mấy". */
const ASKS = /^(?:ai|gi|nao|dau|nhieu|sao|the)$/;
/** In words: so far from the question word a word counts 1/e of one beside it. */
const REACH = 4;

/** How near a word of the question stands to the nearest one that asks, 0 to 1; 1 everywhere where none asks. */
function nearnessToAsking({ embedded }: Query): (token: Token) => number {
  const tokens = tokenize(embedded);
  const places = new Map(tokens.map(({ start }, at) => [start, at]));
  const asking = tokens.flatMap(({ word, folded }, at) => (ASKS.test(folded) || word === "mấy" ? [at] : []));
  // "Về du lịch, tỉnh làm gì": what it is about comes first.
  const about = /^về [^,?]{2,60},/iu.exec(embedded)?.[0].length ?? 0;
  return ({ start }) => {
    const at = places.get(start);
    if (asking.length === 0 || at === undefined || start < about) return 1;
    return Math.exp(-Math.min(...asking.map((other) => Math.abs(other - at))) / REACH);
  };
}

/** Weighted mean of the values; 0 for none. */
function share<T extends { readonly weight: number }>(
  items: readonly T[],
  value: (item: T) => number,
): number {
  let sum = 0;
  let all = 0;
  for (const item of items) {
    sum += item.weight * value(item);
    all += item.weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** Texts whose words are remembered: questions look at the same sentences again and again. */
const MOST_REMEMBERED = 1500;
const remembered = new Map<string, Words>();

function wordsOf(text: string): Words {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const tokens = tokenize(text);
  const words = {
    words: new Set(tokens.map(({ word }) => word)),
    folded: new Set(tokens.map(({ folded }) => folded)),
    pairs: new Set(adjacentPairs(text, tokens)),
  };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, words);
  return words;
}

function isNameOrNumber(text: string, token: Token): boolean {
  return /^\d/.test(token.word) || /^\p{Lu}/u.test(text.slice(token.start, token.end));
}
