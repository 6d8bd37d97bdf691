// src/briefing/commitments.ts
import { wholeWords } from "../text/clause-words.js";
import type { ScopedSentence } from "./scope.js";

/** How far a commitment has come: put on paper, meant to be done, asked for, or handed to somebody. */
export type Commitment = "signed" | "planned" | "proposed" | "assigned";

const SIGNED = wholeWords(
  "(?<!việc |lễ |chương trình hợp tác đã |nội dung đã |ghi nhớ đã |thuận đã |các cam kết đã )(?:ký kết|ký) (?:(?:các|bản|một số) )?(?:biên bản|bản ghi nhớ|thỏa thuận|thoả thuận|kế hoạch|hợp đồng|hiệp định|chương trình)|(?:cũng |cùng |đã )?(?:thống nhất|nhất trí) (?!đánh giá)\\p{L}+|(?<!các )cam kết (?:sẽ|tiếp tục|tạo|hỗ trợ|phối hợp|thực hiện)|sign(?:ed|s) (?:an?|the)",
);
/** That it was signed is only spoken of. */
const ON_SIGNING = /^(?:lễ|việc|sau|nhân|tại lễ) ký/iu;
const PAST = wholeWords("giai đoạn (?:19|20)\\d{2}\\s?[-–]\\s?(?:19|20)\\d{2} đã");
const ASSIGNED = wholeWords(
  "(?:đề nghị|yêu cầu|giao|giao cho|chỉ đạo|phân công|lưu ý)[:,]?\\s+(?:các |cho )?(?:sở|ban|ngành|phòng|đơn vị|cơ quan|địa phương|ubnd|ủy ban|chi cục|công an|thành viên|tổ)(?![\\p{L}\\p{M}])[^.]*",
);
/** Bodies below the speaker as the subject of what is to be done. */
const BODIES =
  /^(?:các |những )?(?:sở|ban|ngành|phòng|đơn vị|cơ quan)(?:, (?:ban|sở|ngành|đơn vị|địa phương))*\s/iu;
const PROPOSED = wholeWords(
  "đề nghị|đề xuất|kiến nghị|mong muốn|mong rằng|mong|hy vọng|hi vọng|gợi ý|kêu gọi|đề đạt|nguyện vọng|propos(?:ed|es)|suggest(?:ed|s)|request(?:ed|s)|hopes?|wish(?:es)?",
);
const PLANNED = wholeWords(
  "sẽ(?! là)|dự kiến|dự định|phấn đấu|đặt mục tiêu|(?:trong )?thời gian tới,?(?: \\p{L}+){0,6} (?:tiếp tục|cần|tập trung)|will|plans? to|expected to",
);
/** What two parties go on doing in the period of an agreement. */
const IN_PERIOD =
  /^(?:trong |đến |từ )?(?:giai đoạn|năm|nhiệm kỳ) (20\d{2})(?:\s?[-–]\s?(20\d{2}))?,?\s[^.]*?(?:tiếp tục|tăng cường|phối hợp|triển khai|đẩy mạnh)/iu;
/** Beliefs and praise: nobody has taken anything on. */
const BELIEF = wholeWords("tin tưởng|chúc|cảm ơn|đánh giá cao|believes?|congratulat\\w+");
const FOR_EVER = wholeWords("mãi mãi|đời đời");
/** What something is good for, not what will be done. */
const WORTH = /^(?:đây|việc|điều này)(?: \p{L}+){0,8}? (?:sẽ là|là|không chỉ|góp phần)/iu;
const DONE = wholeWords("đã");
const DEMANDS = wholeWords("cần(?! Thơ)|phải|must|should");
/** Sentences without a subject of their own go on with what was asked for or agreed. */
const GOES_ON =
  /^(?:đồng thời|trong đó|theo đó|bên cạnh đó|ngoài ra|đặc biệt là|cụ thể|tiếp tục|vận động|giới thiệu|kết nối|thường xuyên|tăng cường|đẩy mạnh|phối hợp|hỗ trợ|xây dựng|chủ động|tạo điều kiện|triển khai|tổ chức|rà soát|mở rộng|khuyến khích|thúc đẩy|duy trì|quan tâm)(?![\p{L}\p{M}])/iu;

/** What a sentence commits to; `null` for what is told as done, said as praise, or nothing to do. */
export function commitmentOf(sentence: ScopedSentence): Commitment | null {
  const found = known.has(sentence) ? (known.get(sentence) ?? null) : judged(sentence);
  known.set(sentence, found);
  return found;
}

/** Each sentence leans on the one before: it is judged once. */
const known = new WeakMap<ScopedSentence, Commitment | null>();

function judged(sentence: ScopedSentence): Commitment | null {
  const { text, before, kind } = sentence;
  if (kind !== "body" || WORTH.test(text)) return null;
  const earlier = before === null ? null : commitmentOf(before);
  if (ASSIGNED.test(text)) return "assigned";
  if (BODIES.test(text) && isConclusion(sentence)) return "assigned";
  if (earlier === "assigned" && GOES_ON.test(text)) return "assigned";
  const proposes = FOR_EVER.test(text) ? null : PROPOSED.exec(text);
  const signs = SIGNED.test(text) && !ON_SIGNING.test(text) && !PAST.test(text);
  if (proposes !== null)
    return BELIEF.test(text.slice(0, proposes.index)) && !/đồng thời/iu.test(text) ? null : "proposed";
  if (signs) return "signed";
  if (GOES_ON.test(text) && earlier !== null) return earlier;
  if (BELIEF.test(text)) return null;
  if (DEMANDS.test(text) && !DONE.test(text) && isConclusion(sentence)) return "assigned";
  if (PLANNED.test(text) || isAhead(sentence)) return "planned";
  return null;
}

/** Where the words begin by which a commitment is told: whose it is stands before them. `null` where there are none. */
export function wordsOfCommitment({ text }: Pick<ScopedSentence, "text">, status: Commitment): number | null {
  const words = { signed: SIGNED, planned: PLANNED, proposed: PROPOSED, assigned: ASSIGNED }[status].exec(
    text,
  );
  if (words !== null) return words.index;
  const ahead = status === "planned" ? IN_PERIOD.exec(text) : null;
  return ahead === null ? null : ahead[0].length;
}

/** Of a period that is not over when the article is written. */
function isAhead({ text, article }: ScopedSentence): boolean {
  const [, from, to] = IN_PERIOD.exec(text) ?? [];
  const year = Number((article.publishedAt ?? article.eventDate ?? "").slice(0, 4));
  return (
    from !== undefined && Number(to ?? from) >= (Number.isFinite(year) && year > 0 ? year : Number(from))
  );
}

/** Whether whoever chairs has by then come to the conclusions. */
function isConclusion({ article, start, end }: ScopedSentence): boolean {
  return article.blocks.some(
    (block) =>
      block.kind === "body" &&
      block.start <= start &&
      CONCLUDES.test(article.text.slice(block.start, Math.min(block.end, end))),
  );
}

const CONCLUDES = /kết luận (?:cuộc họp|hội nghị|buổi|phiên|tại)|phát biểu (?:chỉ đạo|kết luận)|concluding/iu;

/** What a signed paper is for begins behind its name and period. */
const CONTENT =
  /(?:,\s+|\s)(?=(?:nhằm|tập trung vào|với (?:các )?nội dung|gồm (?:các )?nội dung|trong đó|trên các lĩnh vực|in order to|aimed at|covering)(?![\p{L}\p{M}]))/iu;
const PERIOD_END = /(?:19|20)\d{2}(?!\d)(?!\s?[-–]\s?\d)/u;

/** A sentence on a signing as two parts: that it was signed, and what for; `null` where it tells one of them. */
export function signedParts(sentence: ScopedSentence): readonly [ScopedSentence, ScopedSentence] | null {
  if (commitmentOf(sentence) !== "signed") return null;
  const { text, start, end } = sentence;
  const signing = SIGNED.exec(text);
  if (signing === null) return null;
  const paper = signing.index + signing[0].length;
  const period = PERIOD_END.exec(text.slice(paper));
  const from = period === null ? paper : paper + period.index + period[0].length;
  const content = CONTENT.exec(text.slice(from));
  // Only what follows the paper and its period at once is what it is for.
  if (content === null || /[.;]/u.test(text.slice(from, from + content.index))) return null;
  const cut = from + content.index;
  const behind = cut + content[0].length;
  return [
    { ...sentence, end: start + cut, text: text.slice(0, cut) },
    { ...sentence, start: start + behind, end, text: text.slice(behind) },
  ];
}
