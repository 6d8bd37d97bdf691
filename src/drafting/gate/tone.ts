// src/drafting/gate/tone.ts
import type { Unit } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { figureFindings } from "../../claims/slots/figures.js";
import type { Slot } from "../../claims/slots/finding.js";
import { directionFindings } from "../../claims/slots/names.js";
import { oppositeFindings } from "../../claims/slots/opposites.js";
import { toneFindings } from "../../claims/slots/tones.js";
import { placesOf } from "../../claims/terms.js";
import type { Refusal, RefusalKind } from "./refusal.js";
import type { Support } from "./support.js";

const KINDS: Partial<Record<Slot, RefusalKind>> = {
  frequency: "extent",
  extent: "extent",
  negation: "negation",
  opposite: "opposite",
  direction: "direction",
};

/** A denial, a direction, how often and how much of all must be as the sentence that says most of a statement has them. */
export function refusedTone(claim: TakenApart, { units }: Support): Refusal | null {
  const [first] = units;
  if (first === undefined) return null;
  const all = units.map((unit) => {
    const figures = figureFindings(claim, unit);
    return [
      ...toneFindings(claim, unit, figures),
      ...oppositeFindings(claim, unit),
      ...directionFindings(claim, unit, figures),
    ];
  });
  const wrong = (all[0] ?? []).find(
    ({ slot, state }) =>
      KINDS[slot] !== undefined &&
      state !== "same" &&
      !(
        slot === "frequency" &&
        all.some((found) => found.some((one) => one.slot === slot && one.state === "same"))
      ),
  );
  if (wrong !== undefined) return { kind: KINDS[wrong.slot] ?? "content", words: wrong.claim };
  const own = units.map(({ statement }) => statement.text).join("\n");
  const said = [...ONLY_AS_TOLD].find(([, words, told]) => has(words, claim.text) && !has(told, own));
  if (said !== undefined) return { kind: said[0], words: wordIn(said[1], claim.text) };
  const denies = claim.statement.negations.length > 0;
  if (denies && units.every(({ statement }) => statement.negations.length === 0))
    return { kind: "negation", words: claim.text };
  return !denies && isWithinDenial(claim, first) ? { kind: "negation", words: claim.text } : null;
}

/** Words that must not be there unless the sentences have them, or what they stand for in the articles' language. */
const ONLY_AS_TOLD: readonly (readonly [RefusalKind, RegExp, RegExp])[] = [
  ...(
    [
      ["ngày", "day", "ມື້"],
      ["tuần", "week", "ອາທິດ"],
      ["tháng", "month", "ເດືອນ"],
      ["quý", "quarter", "ໄຕມາດ"],
    ] as const
  ).map(([vi, en, lo]): [RefusalKind, RegExp, RegExp] => [
    "extent",
    new RegExp(
      `(?<![\\p{L}])(?:mỗi|hằng|hàng|từng) ${vi}(?![\\p{L}])|(?:every|each|per) ${en}|\\b${en === "day" ? "daily" : `${en}ly`}\\b|(?:ທຸກໆ?|ແຕ່ລະ|ປະຈຳ)${lo}`,
      "iu",
    ),
    new RegExp(`(?:mỗi|hằng|hàng|từng) ${vi}|/${vi}`, "iu"),
  ]),
  // Verbs that deny, save for "không ngừng".
  [
    "negation",
    /(?<!không )(?<![\p{L}])(?:ngừng|dừng|thôi không|từ chối|bác bỏ|thất bại|chấm dứt|đình chỉ|ngưng)(?![\p{L}])|\b(?:fail(?:ed|s)? to|refus(?:e|es|ed)|reject(?:s|ed)?|stopp?(?:ed|s)?|ceas(?:e|es|ed)|declin(?:e|es|ed) to|unable to|lack(?:s|ed)?)\b|ປະຕິເສດ|ຢຸດ|ລົ້ມເຫຼວ/iu,
    /(?<!không )(?<![\p{L}])(?:ngừng|dừng|từ chối|bác bỏ|thất bại|chấm dứt|đình chỉ|ngưng|thiếu|không|chưa)(?![\p{L}]| ngừng)/iu,
  ],
  // Quarters of the world, which make another place.
  ["opposite", /\bnorth(?:ern)?\b|ພາກເໜືອ|ລາວເໜືອ/iu, /bắc/iu],
  ["opposite", /\bsouth(?:ern)?\b|ພາກໃຕ້|ລາວໃຕ້/iu, /nam/iu],
  ["opposite", /\beast(?:ern)?\b|ຕາເວັນອອກ/iu, /đông/iu],
  ["opposite", /\bwest(?:ern)?\b|ຕາເວັນຕົກ/iu, /tây/iu],
  ["opposite", /\bcentral (?:lao|viet)|ພາກກາງ/iu, /trung/iu],
];

function has(pattern: RegExp, text: string): boolean {
  return pattern.test(text);
}

function wordIn(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? text;
}

/** A share of what is said must stand in a clause that denies. */
const MOSTLY = 0.6;

/** Whether most of what a statement takes from a sentence stands behind a denial, in one clause with it. */
function isWithinDenial(claim: TakenApart, { statement, words }: Unit): boolean {
  const { text, tokens, negations } = statement;
  if (negations.length === 0) return false;
  const held = claim.terms.flatMap((term, at) => {
    const offsets = placesOf(term, words).map((place) => tokens[place]?.start ?? 0);
    return offsets.length === 0 ? [] : [{ offsets, weight: claim.weights[at] ?? 0 }];
  });
  const all = held.reduce((sum, { weight }) => sum + weight, 0);
  return negations.some((from) => {
    const to = /[,;:()](?!\d)/u.exec(text.slice(from));
    const end = to === null ? text.length : from + to.index;
    const behind = held.reduce(
      (sum, { offsets, weight }) => sum + (offsets.some((at) => at > from && at < end) ? weight : 0),
      0,
    );
    return behind > MOSTLY * all;
  });
}
