// src/drafting/gate/causes.ts
import type { Unit } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { placesOf, type Term } from "../../claims/terms.js";
import type { Refusal } from "./refusal.js";

const CAUSE =
  /(?<![\p{L}\p{M}])(?:vì|bởi vì|do(?= (?:thiếu|dịch|thời tiết|mưa|bão|lũ|khó khăn|ảnh hưởng|tình hình|không|chưa))|nhờ|because(?: of)?|thanks to|due to|owing to|as a result of)(?![\p{L}\p{M}])|ຍ້ອນ|ເພາະ(?:ວ່າ)?/iu;
/** Share of a cause that the sentence with its effect must say. */
const LEAST_OF_CAUSE = 0.4;

/** What a thing is said to be because of must be told in the sentence that tells the thing, or right before it. */
export function refusedCause({ text, terms, weights }: TakenApart, units: readonly Unit[]): Refusal | null {
  const because = CAUSE.exec(text);
  if (because === null) return null;
  const from = because.index + because[0].length;
  const length = /[,;.](?!\d)/u.exec(text.slice(from))?.index ?? text.length - from;
  const inCause = ({ start, end }: Term): boolean => start >= from && end <= from + length;
  const weigh = ({ words }: Unit, of: readonly Term[]): number =>
    of.reduce(
      (sum, term) => sum + (placesOf(term, words).length > 0 ? (weights[terms.indexOf(term)] ?? 0) : 0),
      0,
    );
  const known = terms.filter(({ variants }) => variants.length > 0);
  const cause = known.filter(inCause);
  const clause = /[^,;.]*$/u.exec(text.slice(0, because.index))?.index ?? 0;
  const rest = known.filter((term) => !inCause(term));
  const near = rest.filter(({ start }) => start >= clause && start < because.index);
  const effect = near.length > 0 ? near : rest;
  const [carrying] = units.toSorted((a, b) => weigh(b, effect) - weigh(a, effect));
  if (carrying === undefined || cause.length === 0) return null;
  const all = cause.reduce((sum, term) => sum + (weights[terms.indexOf(term)] ?? 0), 0);
  const before = units.filter(({ end, article }) => article === carrying.article && end <= carrying.start);
  const most = Math.max(...[carrying, ...before.slice(-1)].map((unit) => weigh(unit, cause)));
  return most >= LEAST_OF_CAUSE * all
    ? null
    : { kind: "content", words: text.slice(because.index, from + length) };
}
