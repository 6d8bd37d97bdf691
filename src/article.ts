// src/article.ts

/** Where a date comes from: printed on the page, given by its metadata, or inferred (the year, say). */
export type DateOrigin = "printed" | "metadata" | "inferred" | null;

/** What a range of the text is. Titles, captions and bylines belong to the article beside its body. */
export type BlockKind = "title" | "body" | "caption" | "byline";

/** A line of the article: `[start, end)` in UTF-16 offsets of {@link Article.text}. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/** A news article as it is stored. `null` is unknown, never a guess. */
export interface Article {
  /** Stable for a source; short enough to type. */
  readonly articleId: string;
  /** The file's path relative to the corpus folder (or an absolute path or URL). Never shown to a person. */
  readonly source: string;
  readonly title: string | null;
  /** The first words of the body, for showing an article without a title. */
  readonly opening: string;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** The place of the dateline, not the place of the event. */
  readonly location: string | null;
  readonly url: string | null;
  /** BCP 47 language of the text. */
  readonly language: string;
  /** ISO 8601 at the precision known; only where the page prints it or its metadata give it. */
  readonly publishedAt: string | null;
  readonly publishedAtOrigin: DateOrigin;
  /** The date in the story; `--08-23` while the year is unknown. */
  readonly eventDate: string | null;
  readonly eventDateOrigin: DateOrigin;
  /** NFC text of the article without the page around it, one block a line. Quotes are slices of it. */
  readonly text: string;
}

/** An article with its blocks, as ingestion makes it. */
export interface ParsedArticle extends Article {
  readonly blocks: readonly Block[];
}

/** What is known of an article beyond {@link Article}: for people, not part of what programs rely on. */
export interface ArticleDetails {
  readonly subtitle: string | null;
  readonly author: string | null;
  readonly section: string | null;
  /** ISO 8601 at the precision known. */
  readonly modifiedAt: string | null;
  /** The method that found the body: `plain`, `json-ld`, `readability`, `layout` … */
  readonly chosenBy: string;
  /** Where each part that is known was found, by its name: `title`, `outlet`, `publishedAt` … */
  readonly origins: Readonly<Record<string, Exclude<DateOrigin, null>>>;
}

/** A range of whole sentences, sized for the embedding model. Offsets are UTF-16 units of the article's text. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly sentences: readonly Sentence[];
}

/** One sentence (or caption, title, byline) of a passage. */
export interface Sentence {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/** One line of `list`. */
export interface ArticleSummary {
  readonly articleId: string;
  readonly source: string;
  readonly title: string | null;
  readonly opening: string;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly publishedAtOrigin: DateOrigin;
  readonly eventDate: string | null;
  readonly eventDateOrigin: DateOrigin;
  readonly passages: number;
}
