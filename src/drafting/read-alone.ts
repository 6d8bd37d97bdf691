// src/drafting/read-alone.ts
import type { Answer } from "../answering/answer.js";
import type { AskRequest } from "../answering/ask.js";
import { plainText } from "../answering/citations.js";
import { ModelFault } from "../models/language-model.js";
import { findPlaces, samePlace } from "../search/places.js";
import type { Search } from "../search/search.js";
import { collapseSpace } from "../text/fold.js";
import { isFunctionWord } from "../text/function-words.js";
import { withoutInvisible } from "../text/invisible.js";
import { detectLanguage } from "../text/language.js";
import { tokenize } from "../text/tokens.js";
import { wordingIn } from "../wording/wording.js";
import type { DraftingDeps } from "./draft-answer.js";
import { ADDRESS, speaksToMachine } from "./machine-talk.js";
import { rewritePrompt } from "./prompt.js";

/** A question as it is asked, and how its answer tells the reading. */
export interface Reading {
  readonly request: AskRequest;
  told(answer: Answer): Answer;
}

/** Longest rewritten question, UTF-16 units. */
const LONGEST = 300;

/**
 * A follow-up as a question of its own, in a model's reading if that adds no word to what the person has asked; else as it
 * was, for the search's own reading.
 */
export async function readAlone(
  deps: Pick<DraftingDeps, "model" | "onFault"> & { readonly search: Search },
  request: AskRequest,
  signal: AbortSignal,
): Promise<Reading> {
  const asItIs: Reading = { request, told: (answer) => answer };
  const { question, history: earlier = [] } = request;
  if (earlier.length === 0 || !deps.search.read(question, earlier).followsUp) return asItIs;
  let rewritten: string | null;
  try {
    rewritten = questionIn(await deps.model.write(rewritePrompt({ question, earlier }), { signal }));
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    deps.onFault(error);
    return asItIs;
  }
  if (rewritten === null || !isOnlyTheirs(rewritten, question, earlier)) return asItIs;
  const read = rewritten.replace(/[?.!\s]+$/u, "");
  return {
    request: { ...request, question: rewritten, history: [] },
    told: (answer) => {
      const shown = { ...answer, understoodAs: read };
      return { ...shown, text: plainText(wordingIn(answer.language), shown) };
    },
  };
}

function questionIn(text: string): string | null {
  const json = /\{[\s\S]*\}/u.exec(text)?.[0];
  if (json === undefined) return null;
  try {
    const { question } = JSON.parse(json) as { question?: unknown };
    return typeof question === "string" ? collapseSpace(withoutInvisible(question.normalize("NFC"))) : null;
  } catch {
    return null;
  }
}

/** Whether a rewriting is made of what was asked: all of the question that says something, and nothing that no question says. */
function isOnlyTheirs(rewritten: string, question: string, earlier: readonly string[]): boolean {
  if (rewritten === "" || rewritten.length > LONGEST) return false;
  if (ADDRESS.test(rewritten) || speaksToMachine(rewritten)) return false;
  if (detectLanguage(rewritten) !== detectLanguage(question)) return false;
  const said = contentOf([...earlier, question].join("\n"));
  const own = contentOf(rewritten);
  if ([...own].some((word) => !said.has(word))) return false;
  const asked = [...contentOf(question)];
  const places = findPlaces([...earlier, question].join("\n"));
  return (
    asked.filter((word) => own.has(word)).length >= KEPT * asked.length &&
    findPlaces(rewritten).every(({ place }) => places.some((one) => samePlace(one.place, place)))
  );
}

/** Share of the question's own words that a rewriting keeps; pronouns and particles fall away. */
const KEPT = 0.7;

function contentOf(text: string): Set<string> {
  return new Set(
    tokenize(text)
      .filter(({ word }) => !isFunctionWord(word))
      .map(({ folded }) => folded),
  );
}
