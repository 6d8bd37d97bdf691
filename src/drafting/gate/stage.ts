// src/drafting/gate/stage.ts
import type { Unit } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { placesOf } from "../../claims/terms.js";
import { wholeWords } from "../../text/clause-words.js";
import type { Refusal } from "./refusal.js";
import type { Support } from "./support.js";

/** How far a thing has come, other than that it is so. */
type Stage = "planned" | "proposed" | "hoped" | "assigned";

/** Words that say so, in the three languages. */
const SAYS: Readonly<Record<Stage, RegExp>> = {
  planned: wholeWords(
    "sẽ|dự kiến|dự định|sắp|chuẩn bị|kế hoạch|phấn đấu|mục tiêu|phương hướng|thời gian tới|will|would|shall|plans? (?:to|for)|planned(?: to)?|(?:is|are|was|were) to|(?:is|are) (?:due|set|expected) to|going to|intend(?:s|ed)?|aim(?:s|ed)?|prepar(?:e|es|ed|ing)|expected|ຈະ|ຄາດວ່າ|ວາງແຜນ|ແຜນການ|ກຽມ|ກະກຽມ",
    "giu",
  ),
  proposed: wholeWords(
    "đề nghị|đề xuất|kiến nghị|kêu gọi|propos(?:e|es|ed|al|als|ing)|suggest(?:s|ed)?|recommend(?:s|ed)?|request(?:s|ed)?|urg(?:e|es|ed)|ask(?:s|ed)?|call(?:s|ed) (?:on|for)|ສະເໜີ|ຮຽກຮ້ອງ",
    "giu",
  ),
  hoped: wholeWords(
    "mong muốn|mong|hy vọng|hi vọng|kỳ vọng|tin tưởng|hop(?:e|es|ed|ing)|wish(?:es|ed)?|want(?:s|ed)?|desires?|expressed (?:a|the|his|her) (?:wish|hope|desire)|believes?|believed|trust(?:s|ed)?|ຫວັງ|ປາດຖະໜາ|ຢາກ",
    "giu",
  ),
  assigned: wholeWords(
    "giao(?= (?:cho |sở|các|nhiệm|ubnd|ban|công))|phân công|yêu cầu|(?<!ban |phát biểu )chỉ đạo|nhiệm vụ|cần(?! thơ)|phải|assign(?:s|ed)?|instruct(?:s|ed)?|task(?:s|ed)?|direct(?:s|ed)|order(?:s|ed)|requir(?:e|es|ed)|must|should|need(?:s|ed)?|ມອບໝາຍ|ຊີ້ນຳ|ຕ້ອງ|ຄວນ",
    "giu",
  ),
};
/** Those that decide what comes behind them. */
const GOVERNS: Readonly<Record<Stage, RegExp>> = {
  planned: wholeWords("sẽ|dự kiến|dự định|sắp|phấn đấu|có kế hoạch|chuẩn bị", "giu"),
  proposed: wholeWords("đề nghị|đề xuất|kiến nghị|kêu gọi", "giu"),
  hoped: wholeWords("mong muốn|hy vọng|hi vọng|kỳ vọng|tin tưởng", "giu"),
  assigned: wholeWords(
    "giao(?= (?:cho |sở|các|nhiệm|ubnd|ban|công))|phân công|yêu cầu|cần(?! thơ)|phải",
    "giu",
  ),
};
const STAGES = ["planned", "proposed", "hoped", "assigned"] as const;
/** What goes on or is agreed on will be done. */
const GOES_ON = wholeWords("tiếp tục|thống nhất|cam kết|tập trung vào|trong thời gian tới");
/** Words that say no more than that a thing is yet to come. */
const WILL = wholeWords("sẽ|will|would|shall|ຈະ|mục tiêu|phương hướng|thời gian tới", "giu");
const DONE = wholeWords("đã|vừa(?! qua)|hoàn thành|hoàn tất|already|has|have|had|completed|ສຳເລັດ|ແລ້ວ");

/** A share of what is said must stand behind a word for the word to decide it. */
const MOSTLY = 0.5;

/** What is planned, proposed, hoped or assigned may not be told as done, nor the other way round. */
export function refusedStage(claim: TakenApart, { units }: Support): Refusal | null {
  const said = STAGES.filter((stage) => has(SAYS[stage], claim.text));
  const whole = units.map(({ statement, contextText }) => `${statement.text}\n${contextText}`).join("\n");
  const own = units.map(({ statement }) => statement.text).join("\n");
  for (const stage of said) {
    if (has(SAYS[stage], own) || (stage === "planned" && has(WILL, claim.text) && GOES_ON.test(own)))
      continue;
    if (stage !== "planned" && has(GOVERNS[stage], whole)) continue;
    // To ask and to wish for a thing are near each other.
    if (stage === "hoped" && has(SAYS.proposed, own)) continue;
    return { kind: "stage", words: wordOf(SAYS[stage], claim.text) };
  }
  const [first] = units;
  const governing = first === undefined ? [] : governingIn(claim, first);
  if (governing.length === 0) return null;
  const kept = governing.some(
    (stage) => said.includes(stage) || (stage === "hoped" && said.includes("planned")),
  );
  if (kept && !(said.length === 1 && said[0] === "planned" && has(DONE_OUTRIGHT, claim.text))) return null;
  return { kind: "stage", words: claim.text };
}

const DONE_OUTRIGHT = new RegExp(DONE.source, "giu");

function has(pattern: RegExp, text: string): boolean {
  return text.search(new RegExp(pattern.source, "iu")) >= 0;
}

function wordOf(pattern: RegExp, text: string): string {
  return new RegExp(pattern.source, "iu").exec(text)?.[0] ?? text;
}

/** The stages behind whose words most of what the statement takes from a sentence stands, in the same clause of a list. */
function governingIn(claim: TakenApart, { statement, words }: Unit): Stage[] {
  const { text, tokens } = statement;
  const held = claim.terms.flatMap((term, at) => {
    const offsets = placesOf(term, words).map((place) => tokens[place]?.start ?? 0);
    return offsets.length === 0 ? [] : [{ offsets, weight: claim.weights[at] ?? 0 }];
  });
  const all = held.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return [];
  return STAGES.filter((stage) =>
    [...text.matchAll(GOVERNS[stage])].some(({ index, 0: word }) => {
      const end = reachOf(text, index + word.length);
      const behind = held.reduce(
        (sum, { offsets, weight }) => sum + (offsets.some((at) => at > index && at < end) ? weight : 0),
        0,
      );
      return behind > MOSTLY * all;
    }),
  );
}

/** Up to where a word decides: the semicolon that ends its clause; all that is listed behind a colon. */
function reachOf(text: string, from: number): number {
  const semicolon = text.indexOf(";", from);
  const colon = text.indexOf(":", from);
  if (semicolon < 0 || (colon >= 0 && colon < semicolon)) return text.length;
  return semicolon;
}
