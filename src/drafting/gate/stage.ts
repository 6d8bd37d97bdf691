// src/drafting/gate/stage.ts
import { blockAt } from "../../answering/surroundings.js";
import type { Unit } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { placesOf } from "../../claims/terms.js";
import { wholeWords } from "../../text/clause-words.js";
import type { Refusal } from "./refusal.js";
import type { Support } from "./support.js";

/** How far a thing has come, other than that it is so. */
type Stage = "planned" | "proposed" | "hoped" | "assigned" | "agreed";

/** Words that say so, in the three languages. */
const SAYS: Readonly<Record<Stage, RegExp>> = {
  planned: wholeWords(
    "sẽ|dự kiến|dự định|sắp|chuẩn bị|kế hoạch|phấn đấu|mục tiêu|phương hướng|thời gian tới|will|would|shall|plans? (?:to|for)|planned(?: to)?|(?:is|are|was|were) to|(?:is|are) (?:due|set|expected) to|going to|intend(?:s|ed)?|aim(?:s|ed)?|prepar(?:e|es|ed|ing)|expected",
    "giu",
  ),
  proposed: wholeWords(
    "đề nghị|đề xuất|kiến nghị|kêu gọi|propos(?:e|es|ed|al|als|ing)|suggest(?:s|ed)?|recommend(?:s|ed)?|request(?:s|ed)?|urg(?:e|es|ed)|ask(?:s|ed)?|call(?:s|ed) (?:on|for)",
    "giu",
  ),
  hoped: wholeWords(
    "mong muốn|mong|hy vọng|hi vọng|kỳ vọng|tin tưởng|hop(?:e|es|ed|ing)|wish(?:es|ed)?|want(?:s|ed)?|desires?|expressed (?:a|the|his|her) (?:wish|hope|desire)|believes?|believed|trust(?:s|ed)?",
    "giu",
  ),
  assigned: wholeWords(
    "giao(?= (?:cho |sở|các|nhiệm|ubnd|ban|công))|phân công|yêu cầu|(?<!ban |phát biểu )chỉ đạo|nhiệm vụ|cần(?! thơ)|phải|assign(?:s|ed)?|instruct(?:s|ed)?|task(?:s|ed)?|direct(?:s|ed)|order(?:s|ed)|requir(?:e|es|ed)|must|should|need(?:s|ed)?",
    "giu",
  ),
  agreed: wholeWords(
    "thống nhất|nhất trí|đồng ý|cam kết|thỏa thuận|thoả thuận|agree(?:s|d|ment)?|pledg(?:e|es|ed)|commit(?:s|ted)?|undertook",
    "giu",
  ),
};
/** The same in Lao, which has no spaces between words. */
const SAYS_LAO: Readonly<Record<Stage, RegExp>> = {
  planned: /ຈະ|ວາງແຜນ(?!\s?ແລະ)|ແຜນການ|ກະກຽມ|ມີແຜນ/u,
  proposed: /ສະເໜີ|ຮຽກຮ້ອງ|ຂໍໃຫ້/u,
  hoped: /ຫວັງ|ປາດຖະໜາ|ຢາກ|ຕ້ອງການ|ເຊື່ອໝັ້ນ/u,
  agreed: /ເຫັນດີ|ຕົກລົງ|ເປັນເອກະພາບ/u,
  assigned: /ມອບໝາຍ|ຊີ້ນຳ|ຕ້ອງ(?!ການ)|ຄວນ|ສັ່ງ/u,
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
  // "Thống nhất, ký kết" tells of two deeds.
  agreed: wholeWords(
    "(?:thống nhất|nhất trí|đồng ý|cam kết)(?= (?:sẽ|tiếp tục|thường xuyên|phối hợp|tổ chức|tăng cường|đẩy mạnh|hợp tác|hỗ trợ|thực hiện|xây dựng|mở|cử|trao đổi|tạo))",
    "giu",
  ),
};
const STAGES = ["planned", "proposed", "hoped", "assigned", "agreed"] as const;
/** What goes on or is agreed on will be done. */
const GOES_ON = wholeWords("tiếp tục|thống nhất|cam kết|tập trung vào|trong thời gian tới");
/** Words that say no more than that a thing is yet to come. */
const WILL = wholeWords("sẽ|will|would|shall|mục tiêu|phương hướng|thời gian tới", "giu");
const DONE = wholeWords("đã|vừa(?! qua)|hoàn thành|hoàn tất|already|has|have|had|completed|ສຳເລັດ|ແລ້ວ");

/** A share of what is said must stand behind a word for the word to decide it. */
const MOSTLY = 0.4;

/** What is planned, proposed, hoped or assigned may not be told as done, nor the other way round. */
export function refusedStage(claim: TakenApart, { units, around: whole }: Support): Refusal | null {
  const said = STAGES.filter((stage) => has(SAYS[stage], claim.text) || SAYS_LAO[stage].test(claim.text));
  const own = units.map(({ statement }) => statement.text).join("\n");
  for (const stage of said) {
    if (
      has(SAYS[stage], own) ||
      (stage === "planned" && (has(WILL, claim.text) || /ຈະ/u.test(claim.text)) && GOES_ON.test(own))
    )
      continue;
    if (stage !== "planned" && has(GOVERNS[stage], whole)) continue;
    // To ask and to wish for a thing are near each other.
    if (stage === "hoped" && has(SAYS.proposed, own)) continue;
    return { kind: "stage", words: wordOf(SAYS[stage], claim.text) };
  }
  const [first] = units;
  if (first === undefined) return null;
  if (
    said.length === 0 &&
    has(DONE_OUTRIGHT, claim.text) &&
    GOES_ON_TO.test(first.statement.text) &&
    !has(DONE, own)
  )
    return { kind: "stage", words: wordOf(DONE, claim.text) };
  const governing = [...new Set([...governingIn(claim, first), ...carriedInto(first)])];
  if (governing.length === 0) return null;
  const kept = governing.some(
    (stage) =>
      said.includes(stage) || ((stage === "hoped" || stage === "agreed") && said.includes("planned")),
  );
  if (kept && !(said.length === 1 && said[0] === "planned" && has(DONE_OUTRIGHT, claim.text))) return null;
  return { kind: "stage", words: claim.text };
}

const GOES_ON_TO = wholeWords("tiếp tục|trong thời gian tới|thời gian tới");

/** A sentence without a doer of its own goes on with what was proposed or wished in the one before. */
const GOES_ON_WITHOUT_DOER =
  /^(?:(?:trong đó|đồng thời|theo đó|qua đó|ngoài ra),?\s)?(?:cần\s)?(?:tiếp tục|thường xuyên|chủ động|vận động|hỗ trợ|giới thiệu|kết nối|tổ chức|xây dựng|phối hợp|đẩy mạnh|tăng cường|tạo điều kiện|trao đổi|mở rộng|khuyến khích|quan tâm|nghiên cứu|triển khai|rà soát|bảo đảm|đảm bảo)(?![\p{L}\p{M}])/iu;

function carriedInto(unit: Unit): Stage[] {
  const { article, start, statement } = unit;
  if (!GOES_ON_WITHOUT_DOER.test(statement.text) || has(DONE, statement.text)) return [];
  const block = blockAt(article, start);
  const before = block === undefined ? "" : article.text.slice(block.start, start);
  return STAGES.filter((stage) => has(GOVERNS[stage], before));
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

/** Where a clause behind a semicolon is about something else: it has a doer, or tells what was done. */
const OWN_CLAUSE =
  /^\s*(?:sẵn sàng|tỉnh|hai|các|đồng chí|ông|bà|phía|ubnd|lãnh đạo|đoàn|sở|ban|năm|giai đoạn|trong|từ|ngày)\s|(?:^|\s)đã\s/iu;

/** Up to where a word decides: the semicolon behind which something else begins; a list goes on. */
function reachOf(text: string, from: number): number {
  const colon = text.indexOf(":", from);
  for (let at = text.indexOf(";", from); at >= 0; at = text.indexOf(";", at + 1)) {
    if (colon >= 0 && colon < at) return text.length;
    const next = text.indexOf(";", at + 1);
    if (OWN_CLAUSE.test(text.slice(at + 1, next < 0 ? text.length : next))) return at;
  }
  return text.length;
}
