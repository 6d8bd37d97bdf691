// src/answering/requirements.ts
import type { ParsedArticle } from "../article.js";
import { figuresIn } from "../search/figures-asked.js";
import { holdsName, type Name } from "../search/names.js";
import type { Query } from "../search/question.js";
import { type AskedDate, isoToDate, readTimes } from "../search/times.js";
import { fold } from "../text/fold.js";
import { nameIndexOf } from "./article-names.js";
import { dateOf } from "./citations.js";
import { perArticle } from "./per-article.js";
import { alikeNames } from "./person-names.js";
import { personsOf } from "./persons.js";
import { asksSeveral } from "./several.js";

/** How an article meets what a question names. */
export interface ArticleFit {
  /** Which of the question's names it holds, by index. */
  readonly names: ReadonlySet<number>;
  /** Which of the question's years it speaks of, in its text or by its date. */
  readonly years: ReadonlySet<string>;
  /** Whether it holds the days, periods and figures that the question gives; one of each where it asks about several. */
  readonly told: boolean;
}

/** Looks the question's names and years up in an article. */
export function fitOf(query: Query, article: ParsedArticle): ArticleFit {
  const year = dateOf(article)?.date.slice(0, 4);
  const folded = foldedOf(article);
  // Places are spelled in known ways; of other names the sound counts too, which takes the article word by word.
  const holds = (name: Name): boolean =>
    name.place === undefined
      ? holdsName(nameIndexOf(article), name)
      : name.spellings.some((words) => holdsWords(folded, words));
  return {
    names: new Set(query.names.flatMap((name, at) => (holds(name) ? [at] : []))),
    years: new Set(
      query.years.filter((wanted) => wanted === year || new RegExp(`(?<!\\d)${wanted}(?!\\d)`).test(folded)),
    ),
    told: tells(query, article),
  };
}

/** Whether an article names a person whose name is another romanisation of this one. */
export function holdsAlike(name: Name, article: ParsedArticle): boolean {
  return name.place === undefined && personsOf(article).some((person) => alikeNames(person.name, name.text));
}

const foldedOf = perArticle(({ text }) => fold(text));

const figuresOf = perArticle(({ text }): ReadonlySet<number> => new Set(figuresIn(text)));

/** The days an article names, those of its own among them. */
const datesOf = perArticle((article): readonly AskedDate[] => {
  const own = [article.publishedAt, article.eventDate].flatMap((date) => isoToDate(date) ?? []);
  return [...readTimes(article.text).dates, ...own.filter(({ day }) => day !== undefined)];
});

/** Only what the question gives is read in the article. */
function tells(query: Query, article: ParsedArticle): boolean {
  const holds = <T>(asked: readonly T[], one: (value: T) => boolean): boolean =>
    asked.length === 0 || (asksSeveral(query) ? asked.some(one) : asked.every(one));
  return (
    holds(query.figures, (value) => figuresOf(article).has(value)) &&
    holds(query.dates, (asked) =>
      datesOf(article).some(
        ({ month, day }) => month === asked.month && (asked.day === undefined || day === asked.day),
      ),
    )
  );
}

const patterns = new Map<string, RegExp>();
const MOST_PATTERNS = 2000;

/** Whether a folded text holds words one after the other, with what may stand between the words of a name. */
function holdsWords(folded: string, words: readonly string[]): boolean {
  const [first] = words;
  if (first === undefined || !folded.includes(first)) return false;
  const key = words.join(" ");
  const known = patterns.get(key);
  const pattern =
    known ??
    new RegExp(`(?<![\\p{L}\\p{M}\\d])${words.join("[^\\p{L}\\p{M}\\d]+")}(?![\\p{L}\\p{M}\\d])`, "u");
  if (known === undefined) {
    if (patterns.size >= MOST_PATTERNS) patterns.clear();
    patterns.set(key, pattern);
  }
  return pattern.test(folded);
}
