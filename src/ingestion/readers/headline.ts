// src/ingestion/readers/headline.ts
import { endsLikeSentence } from "../../text/sentences.js";
import { tokenize } from "../../text/tokens.js";

const LEAST_WORDS = 3;
const MOST_WORDS = 40;

/** A text with its headline apart. */
export interface Headed {
  readonly title: string | null;
  readonly text: string;
}

/** Takes the headline off a text: its first line, if that is no sentence and more lines follow. */
export function splitHeadline(text: string): Headed {
  const [first = "", ...rest] = text.trim().split("\n");
  const words = tokenize(first).length;
  const body = rest.join("\n").trim();
  const isHeadline =
    body !== "" &&
    words >= LEAST_WORDS &&
    words <= MOST_WORDS &&
    !endsLikeSentence(first) &&
    !/[:;,|]$/.test(first);
  return isHeadline ? { title: first.trim(), text: body } : { title: null, text: text.trim() };
}

/** Takes a known headline off a text, if it is the first line. */
export function withoutHeadline(text: string, title: string): string {
  const [first = "", ...rest] = text.trim().split("\n");
  return first.trim() === title.trim() ? rest.join("\n").trim() : text.trim();
}

/** Names that programs give to a file's author by themselves. */
const NO_PERSON =
  /^(admin\w*|administrator|user|owner|author|unknown|anonymous|guest|pc|home|office|it|student)\b|microsoft|windows|adobe|libreoffice|openoffice|word|acrobat|python|docx|\buser\b|\d{2,}|@/i;

/** The author that a document's properties name; `null` for what a program filled in. */
export function authorOf(name: string | null | undefined): string | null {
  const author = name?.trim() ?? "";
  return author === "" || NO_PERSON.test(author) || !/\s/.test(author) ? null : author.normalize("NFC");
}
