// src/ingestion/html/blocks.ts
import { collapseSpace } from "../../text/fold.js";
import { isElement, type PageElement, type PageNode, TEXT_NODE } from "./page.js";

/** A line of a page as a reader sees it: the text between two block borders. */
export interface PageBlock {
  /** White space collapsed; never empty. */
  readonly text: string;
  /** The innermost block element around it. */
  readonly element: PageElement;
  /** Share of its characters that stand in links, 0 to 1. */
  readonly linked: number;
}

/** Elements whose borders end a line, as style sheets of browsers have it. */
const BLOCK = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER " +
    "FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HTML LEGEND LI MAIN NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TD TFOOT " +
    "TH THEAD TR UL AMP-IMG"
  ).split(" "),
);
/** Elements that show no text of their own. */
const UNSEEN = new Set(
  (
    "AUDIO CANVAS DATALIST EMBED HEAD IFRAME LINK MATH META NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE " +
    "VIDEO"
  ).split(" "),
);

/** Whether an element is laid out and may show text. */
export function isSeen(element: PageElement): boolean {
  if (UNSEEN.has(element.tagName.toUpperCase()) || element.hasAttribute("hidden")) return false;
  return !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");
}

/** The visible text under an element in document order, a block a line. */
export function blocksOf(root: PageElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let text = "";
  let linkedText = "";
  let element = root;
  const close = (next: PageElement): void => {
    const line = collapseSpace(text);
    if (line !== "")
      blocks.push({ text: line, element, linked: collapseSpace(linkedText).length / line.length });
    text = "";
    linkedText = "";
    element = next;
  };
  // A stack of its own: a page may be nested deeper than the call stack.
  const open: {
    readonly nodes: Iterator<PageNode>;
    readonly block: PageElement | null;
    readonly link: boolean;
  }[] = [{ nodes: root.childNodes[Symbol.iterator](), block: root, link: false }];
  const around: PageElement[] = [root];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const { value: node, done } = level.nodes.next();
    if (done === true) {
      open.pop();
      if (level.block !== null) {
        around.pop();
        close(around.at(-1) ?? root);
      }
      continue;
    }
    if (node.nodeType === TEXT_NODE) {
      text += node.textContent ?? "";
      if (level.link) linkedText += node.textContent ?? "";
      continue;
    }
    if (!isElement(node) || !isSeen(node)) continue;
    const tag = node.tagName.toUpperCase();
    if (tag === "BR" || tag === "HR") {
      close(around.at(-1) ?? root);
      continue;
    }
    const block = BLOCK.has(tag) ? node : null;
    if (block !== null) {
      around.push(block);
      close(block);
    }
    open.push({ nodes: node.childNodes[Symbol.iterator](), block, link: level.link || tag === "A" });
  }
  close(root);
  return blocks;
}

/** The visible text of a page, a block a line. */
export function visibleText(root: PageElement): string {
  return blocksOf(root)
    .map(({ text }) => text)
    .join("\n");
}
