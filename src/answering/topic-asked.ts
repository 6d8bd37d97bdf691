// src/answering/topic-asked.ts
import { vietnameseTerms } from "../search/glossary.js";
import type { Query } from "../search/question.js";
import { fold } from "../text/fold.js";
import { isFunctionWord } from "../text/function-words.js";
import { tokenize } from "../text/tokens.js";
import type { Evidence } from "./evidence.js";

/** What a question says it is about at its end. */
const ABOUT = {
  en: /\b(?:about|regarding|concerning|on the (?:topic|subject|issue|question) of|(?:budget|cost|costs|price|value|length|capacity|size|area|name) (?:of|for) (?:the |a |an )) ?(.+)$/iu,
  lo: /ກ່ຽວກັບ\s*(.+)$/u,
} as const;

/** A question word behind it: what is asked comes later. */
const ASKS = { en: /\b(?:what|which|who|whom|when|where|how|why)\b/iu, lo: /ໃດ|ຫຍັງ|ໃຜ|ໃສ|ຈັກ|ເທົ່າ/u } as const;

/**
 * Whether a question in another language is about something ("say about rubber") of which no article that could be evidence
 * speaks in any of the words known for it. In Vietnamese the weight of the words says so already.
 */
export function topicMissing({ language, text }: Query, evidence: readonly Evidence[]): boolean {
  if (language === "vi") return false;
  const topic = ABOUT[language].exec(text)?.[1];
  const terms =
    topic === undefined || ASKS[language].test(topic)
      ? []
      : vietnameseTerms(topic, language).map((term) => term.toLowerCase());
  if (terms.length === 0) return false;
  const articles = new Set(evidence.map(({ article }) => article));
  return ![...articles].some((article) => {
    const told = article.text.toLowerCase();
    return terms.some((term) => told.includes(term));
  });
}

/** What somebody's words are asked to be about, in Vietnamese. */
const SAID_ABOUT =
  /(?<!\p{L})(?:noi|nhan xet|danh gia|phat bieu|cho biet|y kien|khang dinh|nhan manh|de nghi|de xuat|nhan dinh|binh luan|chia se)(?: \p{L}+){0,3}? (?:gi|the nao|nhu the nao|ra sao) (?:ve|doi voi) (.+)$/u;
/** Share of the topic's neighbouring words that the words on it hold side by side. */
const LEAST_OF_TOPIC = 1 / 3;

/** Whether somebody's words are about what they are asked about ("nói gì về du lịch"); always where the question says no topic. */
export function tellsTopic({ language, text }: Query): (sentence: string) => boolean {
  const topic = language === "vi" ? SAID_ABOUT.exec(fold(text))?.[1] : undefined;
  const pairs = topic === undefined ? [] : foldedPairs(topic);
  return (sentence) => {
    if (pairs.length === 0) return true;
    const held = new Set(foldedPairs(sentence));
    return pairs.filter((pair) => held.has(pair)).length >= LEAST_OF_TOPIC * pairs.length;
  };
}

/** Neighbouring words without the small ones; a single word as itself. */
function foldedPairs(text: string): string[] {
  const words = tokenize(text)
    .filter(({ word }) => !isFunctionWord(word))
    .map(({ folded }) => folded);
  return words.length === 1 ? words : words.slice(1).map((word, at) => `${words[at]} ${word}`);
}
