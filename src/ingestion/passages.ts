// src/ingestion/passages.ts
import type { BlockKind, ParsedArticle, Passage, Sentence } from "../article.js";
import { type Range, splitSentences } from "../text/sentences.js";
import { readDateline } from "./metadata.js";

/** Passages close at a paragraph's end from here on, in tokens … */
const AIM_MIN = 120;
/** … and at a sentence's end before this. */
const AIM_MAX = 250;
/** A last passage shorter than this joins the one before, if both fit together. */
const SHORT = 60;
const JOINED_MAX = 320;
/** Kept free in the model's input for prefix and special tokens. */
const RESERVED = 10;

type Counter = (texts: readonly string[]) => Promise<number[]>;

interface CountedSentence extends Sentence {
  readonly tokens: number;
  /** Whether it opens a block. */
  readonly opens: boolean;
}

/**
 * Cuts an article into passages of whole sentences that cover all its blocks. Each fits the model together with the
 * title, which is put before it as context for the embedding only.
 * @param count tokens of each text by the model's own tokenizer
 * @param maxTokens the model's longest input
 */
export async function toPassages(
  article: ParsedArticle,
  count: Counter,
  maxTokens: number,
): Promise<Passage[]> {
  const [titleTokens = 0] = article.title === null ? [0] : await count([article.title]);
  const limit = Math.max(AIM_MIN, maxTokens - RESERVED - Math.min(titleTokens, maxTokens / 4));
  const sentences = await countedSentences(article, count, limit);
  const groups: CountedSentence[][] = [];
  let group: CountedSentence[] = [];
  let tokens = 0;
  for (const sentence of sentences) {
    const full =
      tokens + sentence.tokens > AIM_MAX &&
      tokens > 0 &&
      (tokens >= AIM_MIN || tokens + sentence.tokens > limit);
    if (full || (sentence.opens && tokens >= AIM_MIN)) {
      groups.push(group);
      group = [];
      tokens = 0;
    }
    group.push(sentence);
    tokens += sentence.tokens;
  }
  if (group.length > 0) groups.push(group);
  joinShortEnd(groups, Math.min(limit, JOINED_MAX));
  return groups.map((group) => toPassage(group, article));
}

function joinShortEnd(groups: CountedSentence[][], limit: number): void {
  const last = groups.at(-1);
  const previous = groups.at(-2);
  if (last === undefined || previous === undefined) return;
  if (total(last) >= SHORT || total(previous) + total(last) > limit) return;
  groups.splice(-2, 2, [...previous, ...last]);
}

async function countedSentences(
  article: ParsedArticle,
  count: Counter,
  limit: number,
): Promise<CountedSentence[]> {
  const sentences: (Sentence & { opens: boolean })[] = [];
  for (const { kind, start, end } of article.blocks) {
    const block = article.text.slice(start, end);
    // The dateline is no part of the first sentence.
    const skipped = kind === "body" ? readDateline(block).length : 0;
    const ranges = kind === "body" ? splitSentences(block.slice(skipped), start + skipped) : [{ start, end }];
    for (const [index, range] of ranges.entries()) sentences.push({ kind, ...range, opens: index === 0 });
  }
  const counted: CountedSentence[] = [];
  const tokens = await count(sentences.map((sentence) => article.text.slice(sentence.start, sentence.end)));
  for (const [index, sentence] of sentences.entries()) {
    const own = tokens[index] ?? 0;
    if (own <= limit) counted.push({ ...sentence, tokens: own });
    else counted.push(...(await splitLong(article.text, sentence, sentence.kind, count, limit)));
  }
  return counted;
}

/** A sentence longer than the model takes, cut at clause borders, else at spaces. */
async function splitLong(
  text: string,
  range: Range,
  kind: BlockKind,
  count: Counter,
  limit: number,
): Promise<CountedSentence[]> {
  const slice = text.slice(range.start, range.end);
  const [tokens = 0] = await count([slice]);
  if (tokens <= limit || slice.length < 2) return [{ ...range, kind, tokens, opens: false }];
  const middle = slice.length / 2;
  let cut = Math.floor(middle);
  for (const border of [/[;:]\s/g, /,\s/g, /\s/g]) {
    const borders = [...slice.matchAll(border)].map((match) => match.index + match[0].length);
    const nearest = borders
      .filter((at) => at > slice.length * 0.2 && at < slice.length * 0.8)
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    if (nearest === undefined) continue;
    cut = nearest;
    break;
  }
  const left = { start: range.start, end: range.start + slice.slice(0, cut).trimEnd().length };
  const right = { start: range.start + cut, end: range.end };
  return [
    ...(await splitLong(text, left, kind, count, limit)),
    ...(await splitLong(text, right, kind, count, limit)),
  ];
}

function total(group: readonly CountedSentence[]): number {
  return group.reduce((sum, sentence) => sum + sentence.tokens, 0);
}

/** The range of the group's sentences, with the dateline before the first. */
function toPassage(group: readonly CountedSentence[], article: ParsedArticle): Passage {
  const [first] = group;
  const block = first?.opens === true ? article.blocks.find(({ end }) => first.start < end) : undefined;
  return {
    start: block?.start ?? first?.start ?? 0,
    end: group.at(-1)?.end ?? 0,
    sentences: group.map(({ kind, start, end }) => ({ kind, start, end })),
  };
}
