// src/ingestion/boilerplate.ts
import { endsLikeSentence } from "../text/sentences.js";
import { coreOf } from "./core.js";
import { findCards, isSectionHeading, isTool } from "./furniture.js";
import { type Line, pairShare, pairsOf, shareOf, wordOverlap } from "./lines.js";
import { isInvitation, isPointer, isStamp } from "./page-words.js";
import { isByline, isSourceLine, isTimeLine } from "./signature.js";

/** What is left of a page when the page is taken away. Lines are given as they stand in the page, in order. */
export interface Story {
  readonly title: string | null;
  /** Paragraphs and captions. */
  readonly blocks: readonly { readonly kind: "body" | "caption"; readonly text: string }[];
  readonly byline: string | null;
  /** Lines that tell when and where the story was published: time line, source line. */
  readonly imprint: readonly string[];
}

/** A title has at least this share of its word pairs in the story … */
const TITLE_SHARE = 0.3;
/** … and the line right above the story this. */
const NEAR_TITLE_SHARE = 0.15;
const TITLE_MIN_WORDS = 4;
const TITLE_MAX_WORDS = 40;
/** Two captions side by side that share so many words are one caption written twice. */
const SAME_CAPTION = 0.6;
/** A paragraph that goes on with the story shares so many of its word pairs with what came before. */
const RELATED_SHARE = 0.2;
const STRAY_MIN_WORDS = 7;
/** So many short lines in a row are a menu or a list of links. */
const LABELS = 4;
/** Behind a section's heading the story goes on where so many paragraphs follow … */
const DENSE_PARAGRAPHS = 4;
/** … and are so much of the lines there. */
const DENSE_SHARE = 0.65;
/** A story is not told around more boxes of other things. */
const MOST_SECTIONS = 100;
/** A caption or short sentence may still stand so many lines behind the last paragraph. */
const AFTER_CORE = 3;
/** An unmarked caption is one short sentence. */
const CAPTION_MAX_WORDS = 30;

/**
 * Finds the story in the text of a page: by structure (headlines written twice, sections, empty lines), repetition,
 * the shape of lines and what they share with the running text. No rule knows a page.
 */
export function findStory(lines: readonly Line[]): Story {
  const cards = findCards(lines);
  const heads = lines.map(isSectionHeading);
  const furniture = lines.map(
    (line, index) =>
      cards.has(index) ||
      heads[index] === true ||
      isTool(line) ||
      isPointer(line.text) ||
      isInvitation({ text: line.text, linked: 0 }) ||
      isStamp(line.text),
  );
  const dropped = (index: number): boolean => furniture[index] !== false;
  const isText = (index: number): boolean => lines[index]?.prose === true && !dropped(index);
  const core = coreOf(lines, isText) ?? { from: 0, to: lines.length };
  const prose = (from: number, to: number): number[] =>
    range(Math.max(from, core.from), Math.min(to, core.to)).filter(isText);

  const firstProse = prose(0, lines.length)[0] ?? lines.length;
  const extent = storyExtent(lines, heads, firstProse, core.to, dropped);
  const { boxes } = extent;
  const end = Math.min(extent.end, core.to + AFTER_CORE);
  const running = prose(firstProse, end).filter((index) => !boxes.has(index));
  const pairs = pairsOf(running.map((index) => lines[index]?.text).join("\n"));
  // A text with nothing of a page around it is all story.
  const plain =
    cards.size === 0 &&
    !lines.some((line) => isTool(line) || isSectionHeading(line) || isTimeLine(line.text));
  const title = findTitle(lines, firstProse, pairs) ?? (plain && isHeadline(lines[0]) ? 0 : null);
  const titleText = title === null ? null : (lines[title]?.text ?? null);

  const blocks: { kind: "body" | "caption"; text: string }[] = [];
  const lastProse = running.at(-1) ?? firstProse;
  const captionsMarked = range(firstProse, end).some((index) => lines[index]?.captionMark === true);
  let byline: string | null = null;
  for (const index of range(plain ? 0 : Math.min((title ?? firstProse) + 1, firstProse), end)) {
    const line = lines[index];
    if (
      line === undefined ||
      dropped(index) ||
      index === title ||
      isTimeLine(line.text) ||
      isSourceLine(line.text)
    ) {
      continue;
    }
    if (isByline(line)) {
      // A name under the headline or under the last paragraph; in between it is part of the story.
      if (index < firstProse || index > lastProse) byline ??= line.text;
      else blocks.push({ kind: "body", text: line.text });
      continue;
    }
    const outside = index < firstProse || index > lastProse;
    if (outside && !plain && !isShortSentence(line, lines[index - 1])) continue;
    const kind = isCaption(line, titleText, captionsMarked) ? "caption" : "body";
    const previous = blocks.at(-1);
    if (
      kind === "caption" &&
      previous?.kind === "caption" &&
      wordOverlap(previous.text, line.text) >= SAME_CAPTION
    ) {
      if (line.text.length > previous.text.length) blocks[blocks.length - 1] = { kind, text: line.text };
      continue;
    }
    if (kind === "body" && !plain && (isStrayHeadline(line, pairs) || isAmongLabels(lines, index))) continue;
    blocks.push({ kind, text: line.text });
  }

  const imprint = lines
    .filter(
      (line, index) =>
        index < end && (isSourceLine(line.text) || (index < firstProse && isTimeLine(line.text))),
    )
    .map((line) => line.text);
  // What has the shape of a caption is the story where there is nothing else: a lead alone, a page of pictures.
  const isBody = blocks.some(({ kind }) => kind === "body");
  const told = isBody ? blocks : blocks.map(({ text }) => ({ kind: "body" as const, text }));
  return { title: titleText, blocks: told, byline, imprint };
}

/**
 * Where the story ends: at the first section of other stories or comments behind which it does not go on.
 * @returns `boxes`: lines of sections inside the story
 */
function storyExtent(
  lines: readonly Line[],
  heads: readonly boolean[],
  firstProse: number,
  coreEnd: number,
  dropped: (index: number) => boolean,
): { end: number; boxes: ReadonlySet<number> } {
  const boxes = new Set<number>();
  // What would otherwise be done again for each section: pages with hundreds of them come too.
  const paragraphs = range(firstProse, lines.length).filter(
    (index) => lines[index]?.prose === true && !dropped(index) && !isAttached(lines, index),
  );
  const pairs = pairsByLine(lines);
  const story = new Set<string>();
  let told = 0;
  let sections = 0;
  for (let index = firstProse + 1; index < lines.length; index++) {
    if (heads[index] !== true) continue;
    sections += 1;
    if (sections > MOST_SECTIONS) return { end: index, boxes };
    for (; told < index; told += 1)
      if (!dropped(told) && !boxes.has(told)) for (const pair of pairs(told)) story.add(pair);
    const rest = paragraphs.filter((later) => later > index);
    const goesOn = rest.filter((later) => later < coreEnd);
    if (isDense(goesOn, dropped)) {
      for (const inside of range(index, goesOn[0] ?? index)) boxes.add(inside);
      index = goesOn[0] ?? index;
      continue;
    }
    const related = rest.filter((later) => shareOf(pairs(later), story) >= RELATED_SHARE);
    const [resume] = related;
    if (resume === undefined || related.length < 2 || related.length < rest.length / 2)
      return { end: index, boxes };
    for (const inside of range(index, resume)) boxes.add(inside);
    index = resume;
  }
  return { end: lines.length, boxes };
}

/** The word pairs of each line, found once. */
function pairsByLine(lines: readonly Line[]): (index: number) => ReadonlySet<string> {
  const known = new Map<number, ReadonlySet<string>>();
  return (index) => {
    const pairs = known.get(index) ?? pairsOf(lines[index]?.text ?? "");
    known.set(index, pairs);
    return pairs;
  };
}

/** Whether paragraphs follow each other as in a story, not each under a headline of its own. */
function isDense(paragraphs: readonly number[], dropped: (index: number) => boolean): boolean {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined || paragraphs.length < DENSE_PARAGRAPHS) return false;
  const lines = range(first, last + 1).filter((index) => !dropped(index));
  return paragraphs.length >= lines.length * DENSE_SHARE;
}

/** Whether a paragraph is the teaser of the headline right above it. */
function isAttached(lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1];
  const line = lines[index];
  if (above === undefined || line === undefined || above.prose || above.words < TITLE_MIN_WORDS) return false;
  return pairShare(above.text, pairsOf(line.text)) >= RELATED_SHARE;
}

/** A line of its own that is no sentence and shares next to nothing with the story: another story's headline. */
function isStrayHeadline(line: Line, story: ReadonlySet<string>): boolean {
  if (
    line.prose ||
    line.captionMark ||
    line.words < STRAY_MIN_WORDS ||
    /^[-–—•+*\d]|[.!?:;…]["”)]?$/u.test(line.text)
  ) {
    return false;
  }
  return pairShare(line.text, story) < RELATED_SHARE;
}

/** Whether a line stands among other short lines that are no sentences: a menu or a list of links, no heading of the story. */
function isAmongLabels(lines: readonly Line[], index: number): boolean {
  const isLabel = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && !line.prose && !line.captionMark && !endsLikeSentence(line.text);
  };
  if (!isLabel(index)) return false;
  let from = index;
  while (isLabel(from - 1)) from -= 1;
  let to = index;
  while (isLabel(to + 1)) to += 1;
  return to - from + 1 >= LABELS;
}

function findTitle(lines: readonly Line[], firstProse: number, story: ReadonlySet<string>): number | null {
  const headings = range(0, firstProse).filter((index) => {
    const line = lines[index];
    if (line === undefined || line.words < TITLE_MIN_WORDS || line.words > TITLE_MAX_WORDS) return false;
    return !isTimeLine(line.text) && !isTool(line) && !isSectionHeading(line);
  });
  const share = (index: number): number => pairShare(lines[index]?.text ?? "", story);
  const [best] = headings.toSorted((a, b) => share(b) - share(a) || b - a);
  if (best === undefined) return null;
  if (share(best) >= TITLE_SHARE) return best;
  // A headline that puts it in other words: right above the story, or the only line there.
  const nearest = headings.at(-1);
  if (nearest !== undefined && share(nearest) >= NEAR_TITLE_SHARE) return nearest;
  return firstProse === 1 && headings.length === 1 ? best : null;
}

/** Whether a line may be the headline of the text below it. */
export function isHeadline(line: Line | undefined): line is Line {
  return (
    line !== undefined && !line.prose && !line.captionMark && line.words >= TITLE_MIN_WORDS && !isByline(line)
  );
}

/** Before the first and behind the last paragraph: captions, and sentences too short for a paragraph that stand right there. */
function isShortSentence(line: Line, above: Line | undefined): boolean {
  if (line.captionMark || CREDIT.test(line.text)) return true;
  return (
    !line.spaced &&
    line.words >= TITLE_MIN_WORDS &&
    endsLikeSentence(line.text) &&
    (above === undefined || endsLikeSentence(above.text))
  );
}

// What only running text does: open with a time, a link to what was said, or a speaker's verb.
const RUNNING_OPENING =
  /^(ngày|sáng|chiều|tối|trong|tại|theo|đồng thời|ngoài ra|bên cạnh|dịp này|qua đó|nhân dịp|trước đó|sau đó|đặc biệt|để|với|tuy|nhằm|về|khi|hiện|năm|đây|thời gian|phát biểu|thay mặt|kết luận|cũng)\s/iu;
const CREDIT = /\((ảnh|ảnh\s*:|photo|nguồn ảnh)[^)]*\)\.?$|(^|[.\s])(ảnh|photo)\s*:\s*[^.]{1,40}\.?$/iu;

function isCaption(line: Line, title: string | null, captionsMarked: boolean): boolean {
  if (line.captionMark || CREDIT.test(line.text)) return true;
  if (title !== null && line.text.replace(/[.\s]+$/, "") === title) return true;
  if (captionsMarked || line.words > CAPTION_MAX_WORDS || !line.spaced) return false;
  return (
    !/[.!?…]["”)]?\s/u.test(line.text) && !/[:;…]|["“”]/u.test(line.text) && !RUNNING_OPENING.test(line.text)
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}
