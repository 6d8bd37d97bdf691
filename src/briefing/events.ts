// src/briefing/events.ts
import { leadSentence } from "../answering/catalogue.js";
import { wholeWords } from "../text/clause-words.js";
import { commitmentOf } from "./commitments.js";
import type { ScopedArticle, ScopedSentence } from "./scope.js";

/** What happened: a verb of an event in the past. */
export const EVENT = wholeWords(
  "diễn ra|ký kết|đã ký|trao (?:tặng|bằng khen|giấy khen|huân chương|huy chương|quà|học bổng|giải)|tặng (?:quà|bằng khen)|đến thăm|đã (?:có buổi|thăm|đến|tổ chức|cử|tiếp(?! tục)|thành lập|ban hành|khởi công|khánh thành|bàn giao)|" +
    "hội đàm|làm việc với|khánh thành|khởi công|bàn giao|tổ chức (?:họp|lễ|hội nghị|giải)|khai mạc|bế mạc|công bố|phê duyệt|bổ nhiệm|được bầu|làm trưởng đoàn|signed|visited|opened|held|met with",
);
/** Meaning, occasion or purpose of an event: not what happened. */
const ON_EVENT = /^(?:việc|đây (?:là|sẽ là)|qua đó|kết quả|thời gian qua|ý nghĩa)/iu;
/** What somebody says, and who was there. */
const NO_EVENT = wholeWords(
  "cho biết|cho rằng|phát biểu|nhấn mạnh|khẳng định|bày tỏ|đánh giá cao|tin tưởng|có (?:các )?đồng chí|tham dự có|cùng dự|said|says",
);
/** Events of one article beside the one it opens with. */
const MORE = 2;

/**
 * The sentences of an article that tell what happened, in text order: the one that the story opens with and others of its
 * events. A caption counts only where no sentence does.
 * @param isTaken whether a sentence is shown elsewhere
 */
export function eventsOf(
  { article, sentences }: ScopedArticle,
  isTaken: (sentence: ScopedSentence) => boolean,
): ScopedSentence[] {
  const lead = leadSentence(article);
  const free = sentences.filter((sentence) => !isTaken(sentence));
  const first = free.find(({ start, end }) => lead !== null && start <= lead.start && lead.end <= end);
  const others = free.filter(
    (sentence) =>
      sentence !== first &&
      sentence.onTopic &&
      sentence.kind === "body" &&
      isEvent(sentence) &&
      tellsEvent(sentence),
  );
  // A story may open with what was proposed: that is no event.
  const opening = first?.onTopic === true && tellsEvent(first) ? [first] : [];
  const found = [...opening, ...others.slice(0, MORE)];
  if (found.length > 0) return found.toSorted((a, b) => a.start - b.start);
  const caption = free.find(({ kind, onTopic, text }) => kind === "caption" && onTopic && EVENT.test(text));
  return caption === undefined ? [] : [caption];
}

/** Whether a sentence tells what happened, not what somebody says or what it means. */
export function isEvent({ text }: Pick<ScopedSentence, "text">): boolean {
  return EVENT.test(text) && !ON_EVENT.test(text) && !NO_EVENT.test(text);
}

/** The sentence that a story opens with, as the occasion on which something else is told. */
export function occasionOf({ article, sentences }: ScopedArticle): ScopedSentence | null {
  const lead = leadSentence(article);
  return sentences.find(({ start, end }) => lead !== null && start <= lead.start && lead.end <= end) ?? null;
}

function tellsEvent(sentence: ScopedSentence): boolean {
  return [null, "signed"].includes(commitmentOf(sentence));
}

/**
 * Sentences that an article has on the topic and that are of no event, figure or commitment: what is left to tell, those of
 * running text first.
 */
export function remarksOf(
  { sentences }: ScopedArticle,
  isTaken: (sentence: ScopedSentence) => boolean,
): ScopedSentence[] {
  const free = sentences.filter(
    (sentence) =>
      sentence.onTopic && sentence.kind === "body" && commitmentOf(sentence) === null && !isTaken(sentence),
  );
  return free.slice(0, MORE);
}
