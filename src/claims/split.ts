// src/claims/split.ts
import { findPlaces } from "../search/places.js";
import { collapseSpace } from "../text/fold.js";
import { splitSentences } from "../text/sentences.js";
import { tokenize } from "../text/tokens.js";
import { findTimes } from "./calendar.js";
import { type Figure, findFigures } from "./figures.js";
import { partKind } from "./part-kind.js";

/** A piece of a text: a claim that can be checked, or what is set aside. */
export interface Part {
  readonly text: string;
  readonly kind: "claim" | "opinion" | "question";
}

/** Between two items of a list of counted things. */
const BETWEEN =
  /^[^.;:]{0,45}?(?:,|\s(?:và|cùng|cùng với|cũng như|and|as well as|ແລະ))\s*(?:và\s|and\s|ແລະ\s*)?$/iu;
/** What follows the last item and belongs to all. */
const TAIL = /\s(?:cho|để|nhằm|tại|ở|trong|vào|to|for|in|at|from|during|between)\s.*$/iu;

/** The parts of a text in order: its sentences, and of a sentence that counts several things one claim each. */
export function splitClaims(text: string): Part[] {
  return text
    .normalize("NFC")
    .split(/\n+/u)
    .flatMap((line) => splitSentences(line).map(({ start, end }) => collapseSpace(line.slice(start, end))))
    .filter((sentence) => /\p{L}/u.test(sentence))
    .flatMap((sentence): Part[] => {
      const kind = partKind(sentence);
      if (kind !== "claim") return [{ text: sentence, kind }];
      return countedItems(sentence).map((claim) => ({ text: claim, kind }));
    });
}

/** "A tặng B 15.000 khẩu trang vải và 300 triệu đồng" as one claim for each thing; any other sentence as it is. */
function countedItems(sentence: string): string[] {
  const tokens = tokenize(sentence);
  const taken = [...findTimes(sentence), ...findPlaces(sentence)];
  const figures = findFigures(sentence, tokens, taken).filter(isItem);
  const run = longestRun(sentence, figures);
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined || run.length < 2) return [sentence];
  const head = sentence.slice(0, first.start);
  const end = /[.…]*$/u.exec(sentence)?.index ?? sentence.length;
  const rest = sentence.slice(last.end, end);
  const tail = TAIL.exec(rest)?.[0] ?? "";
  return run.map((figure, at) => {
    const next = run[at + 1];
    if (next === undefined) return collapseSpace(`${head}${sentence.slice(figure.start, end)}`);
    const item = sentence
      .slice(figure.start, next.start)
      .replace(/(?:,|\s(?:và|cùng|cùng với|cũng như|and|as well as|ແລະ))?\s*(?:và|and|ແລະ)?\s*$/iu, "");
    return collapseSpace(`${head}${item}${tail}`);
  });
}

function isItem({ ordinal, unit, thing, label }: Figure): boolean {
  if (ordinal || label !== null) return false;
  return unit === null ? thing.length > 0 : unit.dimension !== "time" && unit.dimension !== "share";
}

/** The figures that follow each other as items of one list. */
function longestRun(sentence: string, figures: readonly Figure[]): Figure[] {
  let longest: Figure[] = [];
  let run: Figure[] = [];
  for (const figure of figures) {
    const last = run.at(-1);
    const follows = last !== undefined && BETWEEN.test(sentence.slice(last.end, figure.start));
    run = follows ? [...run, figure] : [figure];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}
