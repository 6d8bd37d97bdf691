// src/drafting/gate/gate.ts
import type { Unit } from "../../claims/evidence-units.js";
import { type TakenApart, takeApart } from "../../claims/read-claim.js";
import { readStatement } from "../../claims/statement.js";
import type { DocumentFrequency } from "../../store/document-frequency.js";
import { detectLanguage } from "../../text/language.js";
import type { Drafted } from "../drafted.js";
import { ADDRESS, speaksToMachine } from "../machine-talk.js";
import { refusedBinding } from "./bindings.js";
import { refusedContent } from "./coverage.js";
import { RETELLING } from "./lexicon.js";
import { refusedName } from "./names.js";
import { refusedNumber } from "./numbers.js";
import { refusedOffice } from "./offices.js";
import { unproved } from "./own-words.js";
import { refusedQualifier } from "./qualifiers.js";
import { refusedQuotation, withoutQuotations } from "./quotations.js";
import type { Refusal } from "./refusal.js";
import { refusedStage } from "./stage.js";
import { type CitedPassage, type Support, supportOf } from "./support.js";
import { refusedTime } from "./times.js";
import { refusedTone } from "./tone.js";
import { isOfUse } from "./use.js";

/** What a statement is checked against. */
export interface GateContext {
  /** By the number under which the model was given them. */
  readonly passages: ReadonlyMap<number, CitedPassage>;
  readonly language: "vi" | "en" | "lo";
  readonly frequency: DocumentFrequency;
  /** Whether a text repeats what the model was told. */
  readonly repeatsPrompt: (text: string) => boolean;
}

/** A statement with the sentences that carry it, or why it is not shown. */
export type Checked =
  | { readonly passed: true; readonly units: readonly Unit[] }
  | { readonly passed: false; readonly refusal: Refusal };

/** What each statement must pass, cheapest first. */
const CHECKS: readonly ((claim: TakenApart, support: Support) => Refusal | null)[] = [
  refusedNumber,
  refusedTime,
  refusedName,
  refusedBinding,
  refusedOffice,
  refusedTone,
  refusedQualifier,
  refusedStage,
  refusedContent,
];

/** Checks in code whether the cited passages say what a statement says. Nothing that a model wrote is shown without. */
export function checkStatement({ text, citations }: Drafted, context: GateContext): Checked {
  const passages = citations.map((n) => context.passages.get(n)).filter((passage) => passage !== undefined);
  const refusal =
    citations.length === 0 || passages.length < citations.length
      ? refused("citation", citations.map((n) => `[${n}]`).join(""))
      : ADDRESS.test(text)
        ? refused("address", text)
        : speaksToMachine(text) || context.repeatsPrompt(text)
          ? refused("prompt", text)
          : !isIn(context.language, text)
            ? refused("language", text)
            : refusedQuotation(text, passages);
  if (refusal !== null) return { passed: false, refusal };
  const statement = readStatement(text, context.language);
  const claim = takeApart(text, context.language, context.frequency, unproved(text, statement), RETELLING);
  const found = checkedAgainst(claim, passages);
  if ("kind" in found) return { passed: false, refusal: found };
  const idle = passages.findIndex((passage) => !isOfUse(claim, passage, passages));
  if (idle >= 0) return { passed: false, refusal: refused("citation", `[${citations[idle]}]`) };
  return { passed: true, units: found.units };
}

/** The sentences that carry a statement, or what they do not say. */
function checkedAgainst(claim: TakenApart, passages: readonly CitedPassage[]): Support | Refusal {
  const support = supportOf(claim, passages, (unit) => !speaksToMachine(unit.statement.text));
  if (support === null) return refused("unrelated", claim.text);
  for (const check of CHECKS) {
    const found = check(claim, support);
    if (found !== null) return found;
  }
  return support;
}

function refused(kind: Refusal["kind"], words: string): Refusal {
  return { kind, words };
}

/** Whether a text is in the language of the answer; a name or a figure alone is in any. */
function isIn(language: "vi" | "en" | "lo", text: string): boolean {
  const own = withoutQuotations(text);
  return detectLanguage(/\p{L}/u.test(own) ? own : text) === language;
}
