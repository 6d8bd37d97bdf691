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
    "hi vọng|tin tưởng|bày tỏ|đánh giá(?: cao)?|ghi nhận|cảm ơn|cám ơn|chúc mừng|chia sẻ|thông tin|thông báo|trao đổi|kết luận|chỉ đạo|" +
    "nói|nêu|giải thích|nhận định|nhận xét|cam kết|trả lời|tuyên bố|hứa|lưu ý|gợi ý|" +
    "said|says|told|stressed|emphasi[sz]ed|proposed|suggested|hoped|thanked|asked|urged|noted",
);
/** "Theo ông A, …" */
const ACCORDING_TO = /^(?:theo|according to)\s(?!đó|đây|thống kê|số liệu|kế hoạch)/iu;
/** Longest beginning of a sentence that can name who speaks, in UTF-16 units. */
const LONGEST_SPEAKER = 220;
/** Nobody by name: a side, or its leaders. */
const SIDE = wholeWords("lãnh đạo|đại diện|phía|trưởng đoàn|thành viên|hai bên|hai tỉnh|hai địa phương");

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

/** The words before the first verb of speech, where they name a person, an office or a side; `null` for none. */
function speakerIn(sentence: string): Span | null {
  const verb = SPEAKS.exec(sentence);
  const comma = ACCORDING_TO.test(sentence) ? sentence.indexOf(", ") : -1;
  // "Phát biểu tại hội nghị, ông A cho rằng": the verb that follows the speaker.
  const end =
    comma > 0
      ? comma
      : verb?.index === 0
        ? (SPEAKS.exec(sentence.slice(verb[0].length))?.index ?? -1) + verb[0].length
        : (verb?.index ?? -1);
  if (end <= 0 || end > LONGEST_SPEAKER) return null;
  const before = sentence.slice(0, end);
  const named = findPersonNames(before).length > 0 || findOffice(fold(before)) !== null || SIDE.test(before);
  return named ? { start: 0, end } : null;
}
