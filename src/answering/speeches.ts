// src/answering/speeches.ts
import type { ParsedArticle } from "../article.js";
import { findOffice } from "../search/offices.js";
import { wholeWords } from "../text/clause-words.js";
import { fold } from "../text/fold.js";
import { splitSentences } from "../text/sentences.js";
import type { Span } from "./answer.js";
import { carriesOn } from "./continuation.js";
import { perArticle } from "./per-article.js";
import { findPersonNames } from "./person-names.js";

/** A sentence that reports what somebody said, with the words that name the speaker. Offsets into the article's text. */
export interface Speech extends Span {
  readonly speaker: Span;
}

/** What speakers do. */
const SPEAKS = wholeWords(
  "cho biết|cho rằng|cho hay|nhấn mạnh|khẳng định|phát biểu|đề nghị|đề xuất|kiến nghị|yêu cầu|kêu gọi|mong muốn|mong|hy vọng|" +
    "hi vọng|tin tưởng|bày tỏ|đánh giá(?: cao)?|ghi nhận|cảm ơn|cám ơn|chúc mừng|thông tin|kết luận|chỉ đạo|nói|nêu|giải thích|" +
    "nhận định|nhận xét|cam kết|trả lời|tuyên bố|hứa|lưu ý|gợi ý|" +
    "said|says|told|stressed|emphasi[sz]ed|proposed|suggested|hoped|thanked|asked|urged|noted",
  "giu",
);
/** "Theo ông A, …" */
const ACCORDING_TO = /^(?:theo|according to)\s(?!đó|đây|thống kê|số liệu|kế hoạch)/iu;
/** Longest beginning of a sentence that can name who speaks, in UTF-16 units. */
const LONGEST_SPEAKER = 220;
/** Nobody by name, at the beginning: a side, or its leaders. */
const SIDE =
  /^(?:[^,]{0,70},\s)?(?:(?:\([^)]*\)\s)?[–-]?\s?)?(?:các |hai )?(?:lãnh đạo|đại diện|phía|trưởng đoàn|thành viên|bên|tỉnh|địa phương)(?:\s(?:các|hai|của|tỉnh|địa phương|nước|bên|đoàn|đại biểu|cấp cao))*(?![\p{L}\p{M}])/iu;
/** What stands between a speaker and the verb: a place, "đã", "có những". */
const BEFORE_VERB = new RegExp(
  "^[\\s,–-]*(?:(?:tỉnh|thành phố|huyện|nước|tại)\\s)?(?:\\p{Lu}[\\p{L}\\p{M}]*(?:[\\s,–-]+|$))*" +
    "(?:(?:đã|cũng|đồng thời|có|những|rất|vui mừng|trân trọng|tiếp tục|làm|trưởng đoàn|Trưởng đoàn|đều|mới|vừa)(?:[\\s,]+|$))*$",
  "u",
);

/**
 * The sentences of an article that report what somebody said, in text order. What follows in the same paragraph is theirs
 * too, and what carries on in the next.
 */
export const speechesOf = perArticle((article: ParsedArticle): Speech[] => {
  const speeches: Speech[] = [];
  let speaker: Span | null = null;
  for (const block of article.blocks.filter(({ kind }) => kind === "body")) {
    for (const [at, sentence] of splitSentences(
      article.text.slice(block.start, block.end),
      block.start,
    ).entries()) {
      const text = article.text.slice(sentence.start, sentence.end);
      const own = speakerIn(text);
      if (own !== null) speaker = { start: sentence.start + own.start, end: sentence.start + own.end };
      else if (at === 0 && !carriesOn(text)) speaker = null;
      if (speaker !== null) speeches.push({ ...sentence, speaker });
    }
  }
  return speeches;
});

/** The beginning of a sentence up to a verb of speech whose subject it names: a person, an office or a side; `null` for none. */
function speakerIn(sentence: string): Span | null {
  const ends = ACCORDING_TO.test(sentence)
    ? [sentence.indexOf(", ")]
    : [...sentence.matchAll(SPEAKS)].map(({ index }) => index);
  for (const end of ends) {
    if (end > 0 && end <= LONGEST_SPEAKER && namesSpeaker(sentence.slice(0, end))) return { start: 0, end };
  }
  return null;
}

function namesSpeaker(before: string): boolean {
  const name = findPersonNames(before).at(-1);
  if (name !== undefined && BEFORE_VERB.test(before.slice(name.end))) return true;
  const folded = fold(before);
  let from = 0;
  for (let office = findOffice(folded); office !== null; office = findOffice(folded.slice(from)))
    from += office.end;
  if (from > 0 && BEFORE_VERB.test(before.slice(from))) return true;
  const side = SIDE.exec(before);
  return side !== null && BEFORE_VERB.test(before.slice(side[0].length));
}
