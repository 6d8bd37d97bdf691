// src/ingestion/html/prune.ts
import { blocksOf, isSeen } from "./blocks.js";
import type { PageElement } from "./page.js";

/** Elements and roles that hold the page's own matter wherever they stand. */
const FURNITURE_ELEMENTS =
  "nav, aside, form, button, dialog, menu, select, input, textarea, [role=navigation], [role=complementary], [role=banner], " +
  "[role=contentinfo], [role=search], [role=dialog], [role=alertdialog], [role=menu], [role=tablist], [role=toolbar]";

/**
 * Words that people who build news pages give to boxes beside the story, as class, id or data names write them; each is
 * compared with whole parts of a name (`article__related-links` has the parts article, related, links).
 */
const FURNITURE_NAME = new RegExp(
  `(?:^|[\\s_-])(?:${[
    "related\\w*|recommend\\w*|recirc\\w*|readmore|read-more|read-also|readalso|see-also|more-(?:from|on|stories|news|in)|most-(?:read|viewed|popular)|popular|trending|teaser\\w*|promo\\w*|outbrain|taboola",
    "social\\w*|share|shares|sharing|sharebar|sharethis|addthis|follow-us|followus|bookmark\\w*",
    "comment\\w*|disqus|respond|discussion",
    "newsletter\\w*|subscri\\w*|signup|sign-up|paywall-(?:message|overlay)|piano",
    "cookie\\w*|consent|gdpr|onetrust",
    "breadcrumb\\w*|menu|navbar|navigation|toolbar|topbar|sidebar|side-bar|skip-link|pagination|pager",
    "ad|ads|advert\\w*|adsense|adslot|sponsor\\w*|dfp|banner",
    "author-(?:bio|box|info|card|profile)|about-(?:the-)?author|authorbio|bio|byline-(?:bio|block)",
    "tags|taglist|tag-list|keywords|topics",
    "weather|stock-?ticker|poll|quiz|copyright|print-only|sr-only|visually-hidden|visuallyhidden|screen-reader-text|screen-reader",
  ].join("|")})(?=$|[\\s_-])`,
  "i",
);

/** A box with more of the page's running text than this is no furniture whatever its name. */
const MOST_TEXT = 0.3;
const RUNNING = /[.!?…。」"”]\s*$/u;
const PARAGRAPH_CHARACTERS = 80;

/** Takes out of a page what its markup says is no part of a story. */
export function prune(body: PageElement): void {
  const all = runningLength(body);
  for (const element of [...body.querySelectorAll("*")]) {
    if (!isSeen(element)) element.remove();
  }
  for (const element of [...body.querySelectorAll("*")]) {
    if (!isFurniture(element)) continue;
    if (runningLength(element) <= all * MOST_TEXT) element.remove();
  }
}

function isFurniture(element: PageElement): boolean {
  const tag = element.tagName.toUpperCase();
  if (tag === "BODY" || tag === "ARTICLE" || tag === "MAIN" || tag === "FIGCAPTION") return false;
  if (matches(element)) return true;
  const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.replace(
    /([a-z])([A-Z])/g,
    "$1-$2",
  );
  return FURNITURE_NAME.test(name);
}

function matches(element: PageElement): boolean {
  return element.closest(FURNITURE_ELEMENTS) === element;
}

function runningLength(element: PageElement): number {
  let length = 0;
  for (const { text, linked } of blocksOf(element))
    if (text.length >= PARAGRAPH_CHARACTERS && linked < 0.5 && RUNNING.test(text)) length += text.length;
  return length;
}
