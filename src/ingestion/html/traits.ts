// src/ingestion/html/traits.ts
import { collapseSpace, fold } from "../../text/fold.js";
import { endsLikeSentence } from "../../text/sentences.js";
import type { PageBlock } from "./blocks.js";
import { isWithin, type PageElement, tags } from "./page.js";

/** A block with what its place in the markup and its shape tell. */
export interface TraitedBlock extends PageBlock {
  readonly heading: boolean;
  /** In a main heading of the page. */
  readonly headline: boolean;
  readonly listItem: boolean;
  /** Text of a picture, table of pictures or player: its caption or credit. */
  readonly caption: boolean;
  /** Whether it reads as running text: a paragraph's length, ends as a sentence, is no link. */
  readonly running: boolean;
  /** The kind of box it lies in, by tag and class of the box and the one around it: paragraphs of a story share one. */
  readonly bed: string;
}

/** Shorter lines are headings, labels and credits as often as text. */
const RUNNING_CHARACTERS = 80;
const MOSTLY_LINKED = 0.5;

/** Elements that shape text inside a box and are no boxes themselves. */
const SHAPES = new Set(
  (
    "A B BLOCKQUOTE CENTER DD DL DT EM FIGCAPTION FIGURE FONT H1 H2 H3 H4 H5 H6 HGROUP I LI OL P PRE SPAN STRONG TABLE TBODY TD " +
    "TFOOT TH THEAD TR UL"
  ).split(" "),
);
const CAPTION_NAME =
  /caption|(?:^|[\s_-])(?:credits?|legend|image-?(?:info|text|desc\w*)|photo-?(?:info|desc\w*|credit)|imgdesc|chu-?thich|desc-?anh|(?:media|image|photo|picture|img|video)__?-?(?:title|meta|source|author|copyright))(?=$|[\s_-])/i;
/** How far up a caption's own box is looked for. */
const CAPTION_LEVELS = 3;

const HEADINGS = tags("H1 H2 H3 H4 H5 H6");
const HEADLINE = tags("H1");
const LIST_ITEM = tags("LI");
const FIGURE = tags("FIGURE FIGCAPTION");

export function traitsOf(block: PageBlock): TraitedBlock {
  const { element, text, linked } = block;
  return {
    ...block,
    heading: isWithin(element, HEADINGS),
    headline: isWithin(element, HEADLINE),
    listItem: isWithin(element, LIST_ITEM),
    caption: isCaption(element),
    running:
      text.length >= RUNNING_CHARACTERS &&
      linked < MOSTLY_LINKED &&
      (text.length >= 2 * RUNNING_CHARACTERS || endsLikeSentence(text) || /[。！？」:;]\s*$/u.test(text)),
    bed: bedOf(element),
  };
}

function isCaption(element: PageElement): boolean {
  if (isWithin(element, FIGURE)) return true;
  let box: PageElement | null = element;
  for (let level = 0; box !== null && level < CAPTION_LEVELS; level += 1) {
    if (/^(?:BODY|ARTICLE|MAIN|SECTION)$/i.test(box.tagName ?? "")) return false;
    if (CAPTION_NAME.test(box.getAttribute?.("class") ?? "")) return true;
    box = box.parentNode;
  }
  return false;
}

function bedOf(element: PageElement): string {
  let box: PageElement | null = element;
  while (box?.tagName !== undefined && SHAPES.has(box.tagName.toUpperCase())) box = box.parentNode;
  return `${signature(box)} < ${signature(box?.parentNode ?? null)}`;
}

/** Tag and classes, numbers left out: they count boxes of one kind. */
function signature(element: PageElement | null): string {
  if (element?.tagName === undefined) return "";
  return `${element.tagName}.${collapseSpace((element.getAttribute?.("class") ?? "").replace(/\d+/g, ""))}`;
}

/** A text for comparison: letters and digits, folded. */
export function bareText(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
