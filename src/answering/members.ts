// src/answering/members.ts
import { CONDITION, DATE, HEDGE, NEGATION, SPEECH_OR_PLAN, wholeWords } from "../text/clause-words.js";
import type { Span } from "./answer.js";

/** A sentence as it can be taken apart: what stands before a colon, then what `;` sets apart. */
export interface SentenceParts {
  /** Up to and with the colon that opens a list or a speech; `null` without one. */
  readonly lead: Span | null;
  /** In order and without gaps other than white space; each with its `;`. */
  readonly members: readonly Member[];
  /** Without a lead: where the phrases before the first member's own clause end (time, place, "X cho biết,"); `null` where that cannot be told. */
  readonly headEnd: number | null;
}

export interface Member extends Span {
  readonly text: string;
  /** It has a subject and a verb of its own, is one more verb of an earlier subject, one more person of a list, or cannot be told. */
  readonly kind: "clause" | "verb" | "person" | "unknown";
  /** It opens with a phrase of time or place that may hold for what follows it, or dates something. */
  readonly sets: boolean;
  /** It says itself when, and of whom. */
  readonly complete: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "“": "”", "«": "»" };
const CLOSERS = new Set(Object.values(CLOSING));

const ACTOR =
  /^(?:tỉnh|thành phố|huyện|phía|hai (?:bên|tỉnh|nước|địa phương|đơn vị)|(?:các |lãnh đạo )(?:bên|tỉnh|sở|cơ quan|đơn vị|địa phương|hai)|lãnh đạo|chính quyền|nhân dân|hội|liên hiệp|ubnd|hđnd|ủy ban|sở|bộ|ban|công ty|tập đoàn|đoàn|đồng chí|ông|bà|(?:the|mr|mrs|ms|dr|both|two) )/iu;
const FINITE = wholeWords("đã|sẽ|đang|luôn|cũng(?! như)|has|have|had|was|were|is|are|will|also");
/** A clause inside the subject: the verb behind it may not be the sentence's. */
const RELATIVE = wholeWords("mà|do|that|which|who|whose");
const VERB = wholeWords(
  "tiếp tục|tăng cường|đẩy mạnh|tổ chức|phối hợp|hợp tác|trao đổi|thống nhất|đánh giá|thảo luận|triển khai|thực hiện|xây dựng|" +
    "hỗ trợ|giúp|giúp đỡ|tiếp nhận|cấp|cử|tặng|trao|đào tạo|tập huấn|tạo|tạo điều kiện|mở rộng|phát triển|củng cố|duy trì|" +
    "thúc đẩy|khuyến khích|giới thiệu|kết nối|vận động|chuyển giao|ký|ký kết|thăm|đến|làm việc|họp|diễn ra|chủ động|" +
    "thường xuyên|rà soát|tuyên truyền|kiểm tra|quản lý|bảo đảm|đảm bảo|khám|chữa|trồng|đạt|thu hút|nghiên cứu|mở|đón|thu|xuất khẩu|nhập khẩu|bàn giao|khánh thành|đầu tư|đưa|gửi|giao|phát|dự|tham dự|tham gia|mời|xem|coi|có|gồm|là",
);
const VERB_FIRST = new RegExp(`^${VERB.source}`, "iu");
const PERSON_FIRST =
  /^(?:(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s+)?\p{Lu}[\p{L}\p{M}]*(?:[\s-]+\p{Lu}[\p{L}\p{M}]*)+,\s/u;
const PHRASE_FIRST =
  /^(?:(?:và |còn )?(?:năm|tháng|ngày|sáng|chiều|tối|quý|giai đoạn|nhiệm kỳ|thời gian|những năm|hằng|hàng|mỗi|trong|từ|đến|tại|ở|trên|sau|trước|với|bên cạnh|cùng|theo|dịp|nhân|ngoài ra|đồng thời|đặc biệt|về|đối với|riêng|in|on|at|during|since|from|by|after|before|under|for|each|every|besides|over)(?![\p{L}\p{M}]))/iu;
const CAUSE_FIRST = /^(?:do|vì|bởi|nhờ|due to|because)\s/iu;

/**
 * Takes a sentence apart at its colon and its `;`, outside brackets and quotation marks; `null` where brackets or
 * quotation marks are left open or the order matters ("lần lượt"), so that no part stands on its own.
 */
export function takeApart(text: string): SentenceParts | null {
  const outer = outside(text);
  if (outer === null || /lần lượt|theo thứ tự|respectively|[\u0e00-\u0eff]/iu.test(text)) return null;
  const signs = [...text.matchAll(/[:;](?=\s)/gu)].filter(({ index }) => outer[index] === true);
  const ends = signs.filter(({ 0: sign }) => sign === ";").map(({ index }) => index + 1);
  const colons = signs.filter(({ 0: sign }) => sign === ":").map(({ index }) => index);
  const colon = colons.at(-1);
  // A colon behind a `;` opens a list inside a list.
  if (colon !== undefined && ends[0] !== undefined && colon > ends[0]) return null;
  const lead = colon === undefined ? null : { start: 0, end: colon + 1 };
  const members: Member[] = [];
  let from = lead?.end ?? 0;
  for (const end of [...ends, text.length]) {
    const start = from + (/^\s*/u.exec(text.slice(from, end))?.[0].length ?? 0);
    if (start < end) members.push(member(text, start, end));
    from = end;
  }
  const [first] = members;
  if (first === undefined) return null;
  // Persons and bodies whose verb comes last: "A, Bí thư; B, Chủ tịch đã dự".
  if (lead === null && members.length > 1 && (first.kind === "person" || !hasVerb(first.text))) return null;
  return { lead, members, headEnd: lead === null ? headEnd(first.text) : null };
}

/** Whether a clause has a word that can be its verb. */
export function hasVerb(text: string): boolean {
  return FINITE.test(text) || VERB.test(text) || SPEECH_OR_PLAN.test(text);
}

/** For each character whether it stands outside all brackets and quotation marks; `null` when one is left open. */
export function outside(text: string): boolean[] | null {
  const open: string[] = [];
  const outer: boolean[] = [];
  for (const [at, sign] of text.split("").entries()) {
    outer[at] = open.length === 0;
    if (sign === open.at(-1)) open.pop();
    else if (sign in CLOSING) open.push(CLOSING[sign] ?? "");
    else if (sign === '"') open.push('"');
    else if (CLOSERS.has(sign)) return null;
  }
  return open.length === 0 ? outer : null;
}

function member(text: string, start: number, end: number): Member {
  const own = text.slice(start, end);
  const phrase = openingPhrase(own);
  const clause = isClause(own.slice(phrase));
  return {
    start,
    end,
    text: own,
    kind: clause
      ? "clause"
      : PERSON_FIRST.test(own)
        ? "person"
        : VERB_FIRST.test(own) && !FINITE.test(own) && !NEGATION.test(own) && !CONDITION.test(own)
          ? "verb"
          : "unknown",
    sets: DATE.test(own) || HEDGE.test(own) || PHRASE_FIRST.test(own),
    complete: clause && phrase > 0 && DATE.test(own.slice(0, phrase)),
  };
}

/** Whether a text opens with who acts and, before any comma, the verb of it. */
function isClause(text: string): boolean {
  const start = text.split(/[,;:]\s/u, 1)[0] ?? "";
  if (!ACTOR.test(start)) return false;
  const finite = FINITE.exec(start);
  return finite !== null && !RELATIVE.test(start.slice(0, finite.index));
}

/** The length of a phrase of time or place before a clause; 0 without one, or where its end is not sure. */
function openingPhrase(text: string): number {
  if (!PHRASE_FIRST.test(text)) return 0;
  const comma = /,\s+/u.exec(text);
  if (comma === null) return 0;
  const end = comma.index + comma[0].length;
  const rest = text.slice(end);
  if (isClause(rest) || CAUSE_FIRST.test(rest)) return end;
  const more = openingPhrase(rest);
  return more === 0 ? 0 : end + more;
}

const FRAME = new RegExp(`^[^,;:]*?${SPEECH_OR_PLAN.source}(?:\\s+rằng)?,\\s+`, "iu");

/** Where what governs the whole sentence ends: the speaker with "cho biết,", the phrases of time and place. */
function headEnd(first: string): number | null {
  const frame = FRAME.exec(first)?.[0].length ?? 0;
  const rest = first.slice(frame);
  const phrase = openingPhrase(rest);
  const clause = rest.slice(phrase);
  if (phrase === 0 && !isClause(rest)) return null;
  // What is proposed or planned governs what comes after it.
  return SPEECH_OR_PLAN.test(clause) ? null : frame + phrase;
}
