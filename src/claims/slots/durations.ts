// src/claims/slots/durations.ts
import type { TimeMention } from "../calendar.js";
import type { Unit } from "../evidence-units.js";
import type { Figure } from "../figures.js";
import type { TakenApart } from "../read-claim.js";
import type { Finding } from "./finding.js";

/** Words by which so many years are how long something is to last. */
const LASTS =
  /(?<![\p{L}\p{M}])(?:thời hạn|kéo dài|hiệu lực|có giá trị|giai đoạn|trong vòng|covers?|covering|lasts?|runs? for|valid for|term of|period of)\s(?:(?:là|trong|suốt|tới|đến|for|up to)\s)?$/iu;
/** How surely the only period of a sentence is what lasts so long. */
const OF_PERIOD = 0.6;

/** How long something lasts by the claim, reckoned from the first and last year that a unit gives of it. */
export function durationFindings(claim: TakenApart, unit: Unit, figures: readonly Finding[]): Finding[] {
  const part = wholeYear(claim, unit);
  if (part !== null) return [...figures, part];
  const lasting = claim.statement.figures.flatMap((figure) =>
    figure.unit?.dimension === "time" && figure.unit.factor > 300
      ? [{ figure, said: saidIn(claim, figure) }]
      : [],
  );
  return figures.map((finding): Finding => {
    const found = lasting.find(({ said }) => said === finding.claim);
    if (found === undefined || finding.state === "same") return finding;
    const { figure } = found;
    const own = claim.statement.times.find(
      (time) =>
        isPeriod(time) &&
        /^\s?(?:,|\(|từ|from)?\s?(?:giai đoạn\s)?$/iu.test(claim.text.slice(figure.end, time.start)),
    );
    // "Hai năm 2020-2021" only counts the years of the period.
    if (own !== undefined && isLong(own, figure.value))
      return { ...finding, state: "same", source: null, closeness: OF_PERIOD };
    if (!LASTS.test(claim.text.slice(0, figure.start))) return finding;
    const periods = unit.statement.times.filter(isPeriod);
    const right = periods.find((time) => isLong(time, figure.value));
    const [period] = right === undefined ? periods : [right];
    if (period === undefined || (right === undefined && periods.length > 1))
      return { ...finding, state: "absent", source: null, closeness: 0 };
    return {
      slot: "period",
      state: right === undefined ? "other" : "same",
      claim: finding.claim,
      source: { start: unit.start + period.start, end: unit.start + period.end },
      closeness: OF_PERIOD,
    };
  });
}

const WHOLE_YEAR =
  /(?<![\p{L}\p{M}])(?:cả|trọn|toàn) năm (?:(?:19|20)\d{2})|\b(?:in|for) (?:all|the whole) of (?:19|20)\d{2}/iu;
const MONTHS_OF_YEAR =
  /(?<![\p{L}\p{M}\d])(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: một)?) tháng(?: đầu)?(?: của)?(?: năm)? (?:19|20)\d{2}|quý [IV\d]+(?:\/| năm )\d{4}/iu;

/** "cả năm 2024" where a unit tells of some months of it. */
function wholeYear({ text }: TakenApart, { statement, start }: Unit): Finding | null {
  const said = WHOLE_YEAR.exec(text);
  const told = MONTHS_OF_YEAR.exec(statement.text);
  if (said === null || told === null) return null;
  const source = { start: start + told.index, end: start + told.index + told[0].length };
  return { slot: "period", state: "other", claim: said[0], source, closeness: OF_PERIOD };
}

type Period = TimeMention & { readonly kind: "period" };

function isPeriod(time: TimeMention): time is Period {
  return time.kind === "period";
}

/** Both ways of counting are in use: 2022-2026 is five years, or four. */
function isLong(time: TimeMention, years: number): boolean {
  return isPeriod(time) && (time.to - time.from === years || time.to - time.from + 1 === years);
}

function saidIn({ text }: TakenApart, { amount }: Figure): string {
  return text.slice(amount.start, amount.end);
}
