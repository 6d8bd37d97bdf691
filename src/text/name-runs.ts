// src/text/name-runs.ts
import { isFunctionWord } from "./function-words.js";
import { isSyllable } from "./keyboard.js";
import { SOUND_MIN_LENGTH, soundOf } from "./sound.js";
import { tokenize } from "./tokens.js";

/** The names that the articles write, by how they begin. */
export interface NameRuns {
  /** Those whose first word is this folded one, or sounds like it; the commonest first. */
  beginning(folded: string): readonly NameRun[];
  /** Those that no Vietnamese syllables make up; the commonest first. */
  foreign(): readonly string[];
}

/** A name as the articles write it. */
export interface NameRun {
  readonly text: string;
  readonly folded: readonly string[];
}

const RUN = /\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)*/gu;
const SENTENCE_START = /(?:^|[\n.?!:“"|]\s*)$/u;
/** A foreign name on its own: no Vietnamese syllable has so many letters without a mark. */
const FOREIGN = /^[A-Z][a-z]{4,}$/;
/** Words of titles and bodies that a name may follow, and that are none themselves. */
const TITLES = new Set(
  "phó bí chủ trưởng giám tổng thứ đồng ông bà ủy ban sở bộ hội công đoàn tỉnh thành huyện đảng nhà văn đại lễ năm ngày tháng".split(
    " ",
  ),
);
/** Longer runs are headlines. */
const MOST_WORDS = 6;

/**
 * The names in some texts by their capitals: runs of two words and more, and foreign words. What the texts also write in
 * small letters is no name ("Bí thư" in a headline).
 */
export function collectNameRuns(texts: Iterable<string>): NameRuns {
  const capitalised = new Map<string, { readonly run: NameRun; count: number }>();
  const small = new Set<string>();
  for (const text of texts) {
    for (const match of text.matchAll(RUN)) addRun(capitalised, text, match[0], match.index);
    let before = { word: "", isSmall: false };
    for (const { word, start } of tokenize(text)) {
      const isSmall = text.charAt(start) === text.charAt(start).toLowerCase();
      if (isSmall) small.add(word);
      if (isSmall || before.isSmall) small.add(`${before.word} ${word}`);
      before = { word, isSmall };
    }
  }
  const byBeginning = new Map<string, NameRun[]>();
  const found = [...capitalised.values()].toSorted(
    (a, b) => b.count - a.count || (a.run.text < b.run.text ? -1 : 1),
  );
  for (const { run } of found) {
    const words = run.text.toLowerCase().split(" ");
    const ordinary =
      words.length === 1
        ? small.has(words[0] ?? "")
        : words.some((word, index) => index > 0 && small.has(`${words[index - 1]} ${word}`));
    if (ordinary) continue;
    for (const key of keysOf(run.folded[0] ?? ""))
      byBeginning.set(key, [...(byBeginning.get(key) ?? []), run]);
  }
  const foreign = found
    .map(({ run: { text } }) => text)
    .filter((text) => text.split(" ").some((word) => isForeign(word)));
  return {
    beginning: (folded) => [...new Set(keysOf(folded).flatMap((key) => byBeginning.get(key) ?? []))],
    foreign: () => foreign,
  };
}

function addRun(
  runs: Map<string, { readonly run: NameRun; count: number }>,
  text: string,
  found: string,
  index: number,
): void {
  let words = found.split(" ");
  const opens = SENTENCE_START.test(text.slice(Math.max(0, index - 3), index));
  if (opens && isFunctionWord((words[0] ?? "").toLowerCase())) words = words.slice(1);
  while (words[0] !== undefined && TITLES.has(words[0].toLowerCase())) words = words.slice(1);
  const [first = ""] = words;
  if (words.length > MOST_WORDS || first.length < 2 || (words.length === 1 && (!isForeign(first) || opens)))
    return;
  if (words.every((word) => word === word.toUpperCase())) return;
  // Each word of a foreign name may stand for it.
  const alone = words.length > 1 ? words.filter(isForeign) : [];
  for (const name of new Set([words.join(" "), ...alone])) {
    const known = runs.get(name);
    if (known === undefined)
      runs.set(name, { run: { text: name, folded: tokenize(name).map((token) => token.folded) }, count: 1 });
    else known.count += 1;
  }
}

function isForeign(word: string): boolean {
  return FOREIGN.test(word) && !isSyllable(word.toLowerCase());
}

function keysOf(folded: string): string[] {
  return folded.length < SOUND_MIN_LENGTH ? [folded] : [folded, `~${soundOf(folded)}`];
}
