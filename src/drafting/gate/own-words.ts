// src/drafting/gate/own-words.ts
import type { Span } from "../../answering/answer.js";
import type { Statement } from "../../claims/statement.js";
import { wholeWords } from "../../text/clause-words.js";
import { quotationsIn } from "./quotations.js";

/** A quotation of fewer words proves nothing of what is said with them. */
const LEAST_QUOTED = 5;
/** So many words behind "đề nghị" the one who is asked has been named; a place farther on is where something is. */
const ASKED_WITHIN = 6;

/** Who says or asks that something be done is not yet who does it. */
const SPEAKS = wholeWords(
  "đề nghị|đề xuất|kiến nghị|mong muốn|hy vọng|cho biết|cho rằng|nhấn mạnh|khẳng định|yêu cầu|lưu ý|asked|proposed|suggested|said|hoped",
);
/** A place behind it is where something is done, not to whom. */
const WHERE = /(?<![\p{L}])(?:tại|ở)\s(?:(?:tỉnh|thành phố|địa bàn)\s)*(?=\p{Lu})/u;

/** "Chan May": no month. */
function isInName(text: string, { start, end }: Span): boolean {
  return (
    /^(?:May|March|August)$/u.test(text.slice(start, end)) && /\p{Lu}\p{Ll}+\s$/u.test(text.slice(0, start))
  );
}

/** A statement without the numbers, times and deeds that stand in a long quotation, which is to the letter, and without deeds that are done to nobody. */
export function unproved(text: string, statement: Statement): Statement {
  const quoted = quotationsIn(text).filter(
    ({ start, end }) => text.slice(start, end).split(/\s+/u).length >= LEAST_QUOTED,
  );
  const isOwn = (span: Span): boolean =>
    !quoted.some(({ start, end }) => start <= span.start && span.end <= end);
  return {
    ...statement,
    figures: statement.figures.filter(({ number }) => isOwn(number)),
    times: statement.times.filter((time) => isOwn(time) && !isInName(text, time)),
    frames: statement.frames.filter(
      (frame) =>
        isOwn(frame) &&
        (frame.deed !== "ask" ||
          text.slice(frame.end, frame.whole.end).trim().split(/\s+/u).length <= ASKED_WITHIN) &&
        (frame.deed === "ask" || !SPEAKS.test(text.slice(frame.whole.start, frame.start))) &&
        !(frame.deed === "give" && WHERE.test(text.slice(frame.end, frame.whole.end))),
    ),
  };
}
