// src/answering/time-notes.ts
import type { ParsedArticle } from "../article.js";
import type { Query } from "../search/question.js";
import { fold } from "../text/fold.js";
import type { Wording } from "../wording/wording.js";
import type { AsOf, Source } from "./answer.js";
import { asOf, dateOf } from "./citations.js";
import { heldBy } from "./succession.js";

const NOW =
  /(?:^|[^\p{L}])(?:hien (?:nay|tai|gio|thoi)|bay gio|duong nhiem|moi nhat|gan day nhat|den nay|toi nay|nay la|dang (?:la|giu)|hien la|current(?:ly)?|now|nowadays|today|latest|newest|most recent(?:ly)?|incumbent|at present|presently)(?![\p{L}])|ປັດຈຸບັນ|ປະຈຸບັນ|ລ່າສຸດ|ດຽວນີ້|ຕອນນີ້/u;

/** Whether a question asks how things are now. */
export function asksNow(question: string): boolean {
  return NOW.test(fold(question));
}

/**
 * What a reader must know of the time of an answer: how old the newest source is when the question asks how things are
 * now, and the date of each when they are of different days and the question is of now or of who holds an office.
 * @param articles all that are searched: whether later ones tell of the office
 */
export function timeNotes(
  wording: Wording,
  query: Pick<Query, "text" | "wanted" | "names">,
  sources: readonly Source[],
  articles: readonly ParsedArticle[],
): string[] {
  const { office } = query.wanted;
  const now = asksNow(query.text);
  if (!now && office === null) return [];
  const labels = dateLabels(wording, sources);
  const dated = [...labels].map(([n, label]) => `[${n}] ${label}`);
  const notes = dated.length < 2 ? [] : [wording.datesOfSources(dated.join(" · "))];
  const newest = asOf(sources);
  if (!now || newest === null || newest.date.startsWith("-")) return notes;
  const later = articles.filter((article) => isLater(dateOf(article), newest));
  const date = marked(wording, newest);
  const place = query.names.find((name) => name.place !== undefined)?.place ?? null;
  if (later.length === 0) notes.push(wording.noneLater(date));
  else if (office !== null && query.wanted.kind === "person" && heldBy(later, office, place).length === 0)
    notes.push(wording.officeNotLater(date));
  else notes.push(wording.mayHaveChanged(date));
  return notes;
}

/**
 * The date of each source by its number, newest first, where they are not all of one day: "26/9/2024* (mới nhất)".
 * Sources whose year is unknown have none.
 */
export function dateLabels(wording: Wording, sources: readonly Source[]): Map<number, string> {
  const dated = sources
    .flatMap((source) => {
      const date = dateOf(source);
      return date === null || date.date.startsWith("-") ? [] : [{ n: source.n, date }];
    })
    .sort((a, b) => (a.date.date < b.date.date ? 1 : a.date.date === b.date.date ? a.n - b.n : -1));
  const [newest] = dated;
  if (newest === undefined || dated.every(({ date }) => isSameDay(date, newest.date))) return new Map();
  return new Map(
    dated.map(({ n, date }) => {
      const day = marked(wording, date);
      return [n, isSameDay(date, newest.date) ? wording.newest(day) : day];
    }),
  );
}

function isLater(date: AsOf | null, than: AsOf): boolean {
  return date !== null && !date.date.startsWith("-") && date.date.slice(0, 10) > than.date.slice(0, 10);
}

function isSameDay(a: AsOf, b: AsOf): boolean {
  return a.date.slice(0, 10) === b.date.slice(0, 10);
}

/** The day without its time, with `*` behind an inferred year. */
function marked(wording: Wording, { date, origin }: AsOf): string {
  return wording.date(date.slice(0, 10)) + (origin === "inferred" ? "*" : "");
}
