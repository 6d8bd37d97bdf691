// src/drafting/reading.ts
// Statements out of whatever a model returns: JSON as asked for, JSON in fences, or prose with `[n]`.
import { collapseSpace } from "../text/fold.js";
import { withoutInvisible } from "../text/invisible.js";
import { splitSentences } from "../text/sentences.js";
import type { Drafted } from "./drafted.js";

/** Statements of one reply that are looked at. */
const MOST_STATEMENTS = 12;
/** Longest statement, UTF-16 units: what is longer is no sentence. */
const LONGEST = 400;

/** Takes statements from a text while it comes. Each character is looked at once. */
export class StatementReader {
  #text = "";
  #at = 0;
  #quoted = false;
  /** Where the objects begin that are open by now, and whether a statement has come out of them. */
  readonly #open: { readonly from: number; told: boolean }[] = [];
  #taken = 0;

  /** The statements that a further piece completes. */
  push(piece: string): Drafted[] {
    this.#text += piece;
    return this.#limited(this.#objects());
  }

  /** The rest, when nothing more comes: of a text without JSON all of it. */
  end(): Drafted[] {
    return this.#taken > 0 ? [] : this.#limited(statementsInProse(this.#text));
  }

  #limited(found: readonly Drafted[]): Drafted[] {
    const kept = found.slice(0, MOST_STATEMENTS - this.#taken);
    this.#taken += kept.length;
    return kept;
  }

  /** Innermost `{…}` that are whole by now. */
  #objects(): Drafted[] {
    const found: Drafted[] = [];
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text.charAt(this.#at);
      if (this.#quoted) {
        if (character === "\\") this.#at += 1;
        else if (character === '"') this.#quoted = false;
      } else if (character === '"') this.#quoted = this.#open.length > 0;
      else if (character === "{") this.#open.push({ from: this.#at, told: false });
      else if (character === "}") {
        const closed = this.#open.pop();
        if (closed === undefined || closed.told || this.#at - closed.from > LONGEST_OBJECT) continue;
        const drafted = draftedIn(this.#text.slice(closed.from, this.#at + 1));
        if (drafted === null) continue;
        found.push(drafted);
        for (const around of this.#open) around.told = true;
      }
    }
    return found;
  }
}

/** An object with one statement in it is no longer, in UTF-16 units. */
const LONGEST_OBJECT = 4_000;

/** All statements of a whole text. */
export function readStatements(text: string): Drafted[] {
  const reader = new StatementReader();
  return [...reader.push(text), ...reader.end()];
}

const TEXT_KEYS = ["text", "statement", "sentence", "content", "claim"] as const;
const CITATION_KEYS = ["citations", "citation", "cites", "sources", "source", "refs", "passages"] as const;

/** An object with a statement in it, under one of the names that models give it. */
function draftedIn(json: string): Drafted | null {
  const object = parsed(json);
  if (typeof object !== "object" || object === null) return null;
  const fields = object as Record<string, unknown>;
  const text = TEXT_KEYS.map((key) => fields[key]).find((value) => typeof value === "string");
  if (typeof text !== "string") return null;
  const cited = CITATION_KEYS.map((key) => fields[key]).find((value) => value !== undefined);
  return statementOf(text, numbersIn(cited));
}

/** JSON, also with a comma behind the last entry, line breaks inside strings, or single quotes around all. */
function parsed(json: string): unknown {
  for (const text of [json, json.replace(/,\s*([\]}])/g, "$1").replace(/\n/g, " ")]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next way to read it.
    }
  }
  return null;
}

function numbersIn(cited: unknown): number[] {
  if (typeof cited === "number") return Number.isInteger(cited) ? [cited] : [];
  if (typeof cited === "string") return [...cited.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return Array.isArray(cited) ? cited.flatMap(numbersIn) : [];
}

/** "[1]", "[1, 2]", "【1】", "[^1]" */
const MARKER = /[[【]\s*\^?\d{1,3}(?:\s*[,;]\s*\^?\d{1,3})*\s*[\]】]/gu;

/** A statement without the markers in it, which count as citations. */
function statementOf(raw: string, citations: readonly number[]): Drafted | null {
  const marked = [...raw.matchAll(MARKER)].flatMap(([marker]) => numbersIn(marker));
  const text = collapseSpace(withoutInvisible(raw.normalize("NFC")).replace(MARKER, " "))
    .replace(/\s+([.,;:!?])/gu, "$1")
    .replace(/([.!?])\1+$/u, "$1");
  if (text === "" || text.length > LONGEST || !/\p{L}/u.test(text)) return null;
  return { text, citations: [...new Set([...citations, ...marked])] };
}

/** What models say before, behind and around an answer. */
const THOUGHT = /<think>[\s\S]*?(?:<\/think>|$)/giu;
const FENCE = /^\s*```.*$/gmu;
const LIST_ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/u;

/** Sentences with `[n]` behind them, line by line; a sentence without any is left out. */
function statementsInProse(text: string): Drafted[] {
  const plain = text
    .replace(THOUGHT, "")
    .replace(FENCE, "")
    .replace(/\*\*|__/g, "");
  return plain.split("\n").flatMap((line) => {
    const bare = line.replace(LIST_ITEM, "").replace(/^#+\s*/u, "");
    return sentencesWithMarkers(bare).flatMap((sentence) => {
      const drafted = statementOf(sentence, []);
      return drafted === null || drafted.citations.length === 0 ? [] : [drafted];
    });
  });
}

/** Sentences of a line, each with the markers that stand behind its full stop. */
function sentencesWithMarkers(line: string): string[] {
  const found: string[] = [];
  for (const { start, end } of splitSentences(line, 0)) {
    const sentence = line.slice(start, end);
    const leading =
      /^(?:\s*[[【]\s*\^?\d{1,3}(?:\s*[,;]\s*\^?\d{1,3})*\s*[\]】])+/u.exec(sentence)?.[0] ?? "";
    if (leading !== "" && found.length > 0) {
      found[found.length - 1] += leading;
      if (sentence.slice(leading.length).trim() !== "") found.push(sentence.slice(leading.length));
    } else found.push(sentence);
  }
  return found;
}
