// src/telegram/topic.ts
import { collapseSpace } from "../text/fold.js";
import type { Wording } from "../wording/wording.js";

/** Longest topic, in UTF-16 units; it stands in a heading. */
const MAX_TOPIC = 100;

/** The topic behind a command, or the sentence to answer where there is none or too much of it. */
export function topicIn(
  typed: string,
  wording: Wording,
  usage: string,
): { readonly text: string } | { readonly refusal: string } {
  const text = collapseSpace(typed.normalize("NFC"));
  if (text === "") return { refusal: usage };
  return text.length > MAX_TOPIC ? { refusal: wording.topicTooLong(MAX_TOPIC) } : { text };
}
