// src/answering/leaning-period.ts
import type { Block, ParsedArticle } from "../article.js";
import { findPlaces } from "../search/places.js";
import {
  CONDITION,
  DATE,
  HEDGE,
  NEGATION,
  POINTS_BACK,
  SPEECH_OR_PLAN,
  wholeWords,
} from "../text/clause-words.js";
import { splitSentences } from "../text/sentences.js";
import type { Span } from "./answer.js";

/** Paragraphs before the sentence's own in which its period is looked for. */
const PARAGRAPHS_BACK = 2;

const YEAR = "(?:19|20)\\d{2}";
const YEARS = `${YEAR}(?:\\s*[-–]\\s*${YEAR})?`;
const MONTH = "(?:tháng\\s+)?\\d{1,2}[/.-]";
/** A stretch of time in figures that opens a sentence, behind a dateline or a word that goes on from what was said. */
const PERIOD = new RegExp(
  "^(?:\\([^)]*\\)\\s*[–—-]\\s*)?(?:(?:Cụ thể|Theo đó|Riêng),?\\s+)?(" +
    [
      `(?:trong\\s+)?(?:giai đoạn|nhiệm kỳ|năm|(?:2|hai) năm)\\s+${YEARS}`,
      `(?:trong\\s+)?(?:\\d{1,2}|một|hai|ba|bốn|năm|sáu|mười)\\s+(?:năm|tháng)\\s+(?:vừa\\s+)?qua`,
      `(?:trong\\s+)?\\d{1,2}\\s+tháng\\s+(?:đầu\\s+|cuối\\s+)?(?:của\\s+)?năm\\s+${YEAR}`,
      `(?:trong\\s+)?quý\\s+(?:[IV]{1,3}|\\d)(?:\\s+năm\\s+|[/-])${YEAR}`,
      `từ\\s+(?:năm\\s+|${MONTH})${YEAR}\\s+đến\\s+(?:nay|(?:hết\\s+)?(?:năm\\s+|${MONTH})?${YEAR})`,
      `(?:in|during|between|from|since|over)\\s+(?:the\\s+(?:period|years)\\s+)?${YEARS}(?:\\s+(?:and|to)\\s+${YEAR})?`,
      `(?:in|over|during)\\s+the\\s+(?:past|last)\\s+(?:\\d{1,2}|two|three|four|five|six|ten)\\s+(?:years|months)`,
    ].join("|") +
    "),\\s",
  "iu",
);

/** Any word of time: what has one does not lean, and nothing leans across it. */
const TIME = wholeWords(
  "năm (?:nay|ngoái|qua|tới|trước|sau|học)|(?:những|các) năm|thời gian|thời điểm|giai đoạn|nhiệm kỳ|hằng (?:năm|tháng|tuần|ngày)|" +
    "hàng (?:năm|tháng|tuần|ngày)|mỗi (?:năm|tháng)|\\d+ (?:năm|tháng|tuần|ngày)|(?:\\p{L}+ )?(?:năm|tháng) qua|hiện nay|(?<!thực |thể |phát |xuất )hiện (?:có|đang|là|tại)|đến nay|từ nay|" +
    "hôm nay|hôm qua|vừa qua|mới đây|gần đây|trước đây|trước đó|sau đó|tiếp đó|lúc đó|khi đó|cùng (?:ngày|năm|kỳ)|" +
    "(?:sáng|trưa|chiều|tối) (?:ngày|nay|qua|cùng|\\d+)|sắp tới|tới đây|lần này|quý [IV\\d]+|" +
    "today|yesterday|now|currently|recently|annually|yearly|(?:last|this|next|each|every|per) (?:year|month|week)",
);
/** Another scene, or what someone says there. */
const SCENE = wholeWords(
  "(?:nhân )?dịp|nhân chuyến|tại (?:buổi|cuộc|hội|lễ|chương trình|đây)|kết thúc|phát biểu|kết luận|qua đó|on this occasion|at the (?:meeting|ceremony|talks)",
);
const DEEDS =
  "tiếp nhận|hỗ trợ|giúp|giúp đỡ|cấp|cử|tặng|trao|đào tạo|tập huấn|tổ chức|xây dựng|trồng|khám|bàn giao|khánh thành|ký kết|" +
  "đón|xuất khẩu|nhập khẩu|thu hút|phối hợp";
/** Something done or achieved. */
const DEED = new RegExp(
  `^(?:${DEEDS})\\s|${wholeWords(`đã|đạt|(?:cũng|còn|đều|luôn)\\s+(?:được\\s+)?(?:${DEEDS})|has|have|had|received|gave|sent|built|granted|trained|hosted|helped`).source}`,
  "iu",
);
/** Not yet done, unless "đã" says so. */
const STILL_TO_DO = wholeWords("tiếp tục|nhiệm vụ|phương hướng|mục tiêu|kế hoạch|hướng tới");

/**
 * The period that a sentence about something done leans on: stated at the beginning of a sentence before it in its paragraph,
 * or in the paragraphs directly before, with nothing between that tells another time, scene, place or a speech. The period
 * alone ("Trong giai đoạn 2016-2021"); `null` where the sentence has a time of its own, or it is not sure.
 */
export function leaningPeriod(article: ParsedArticle, sentence: Span): Span | null {
  const blocks = article.blocks.filter(({ kind }) => kind !== "caption");
  const at = blocks.findIndex(({ start, end }) => start <= sentence.start && sentence.end <= end);
  if (blocks[at]?.kind !== "body") return null;
  const text = article.text.slice(sentence.start, sentence.end);
  if (!tellsDeed(text) || !goesOn(text)) return null;
  const places = knownPlaces(text);
  for (const before of sentencesBefore(
    article,
    blocks.slice(Math.max(0, at - PARAGRAPHS_BACK), at + 1),
    sentence,
  )) {
    const earlier = article.text.slice(before.start, before.end);
    const period = PERIOD.exec(earlier)?.[1];
    if (period === undefined) {
      if (!goesOn(earlier)) return null;
      continue;
    }
    const start = before.start + earlier.indexOf(period);
    const end = start + period.length;
    const rest = article.text.slice(end, before.end);
    if (!tellsDeed(rest) || !goesOn(rest)) return null;
    // A place not spoken of yet begins another story.
    const spokenOf = knownPlaces(article.text.slice(0, before.end));
    return [...places].every((place) => spokenOf.has(place)) ? { start, end } : null;
  }
  return null;
}

/** The sentences before one, nearest first, as far as the blocks given are running text. */
function sentencesBefore(article: ParsedArticle, blocks: readonly Block[], sentence: Span): Span[] {
  const body = blocks.slice(blocks.findLastIndex(({ kind }) => kind !== "body") + 1);
  return body
    .flatMap(({ start, end }) => splitSentences(article.text.slice(start, end), start))
    .filter(({ end }) => end <= sentence.start)
    .toReversed();
}

/** Whether it tells something done or achieved by itself; nothing planned or under a condition. */
function tellsDeed(text: string): boolean {
  if ([CONDITION, NEGATION, POINTS_BACK].some((pattern) => pattern.test(text))) return false;
  return DEED.test(text) && (!STILL_TO_DO.test(text) || /(?<![\p{L}\p{M}])đã(?![\p{L}\p{M}])/iu.test(text));
}

/** Whether it leaves time, scene and speaker as they are. */
function goesOn(text: string): boolean {
  return ![DATE, TIME, HEDGE, SCENE, SPEECH_OR_PLAN].some((pattern) => pattern.test(text));
}

function knownPlaces(text: string): Set<string> {
  return new Set(
    findPlaces(text)
      .filter(({ place }) => place.kind !== "country")
      .map(({ place }) => place.id),
  );
}
