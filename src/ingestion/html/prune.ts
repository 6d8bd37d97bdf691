// src/ingestion/html/prune.ts
import { blocksOf, isSeen } from "./blocks.js";
import { type PageElement, tags } from "./page.js";
import { bareText } from "./traits.js";

/** Elements and roles that hold the page's own matter wherever they stand. */
const FURNITURE_TAGS = tags("NAV ASIDE FORM BUTTON DIALOG MENU SELECT INPUT TEXTAREA");
const FURNITURE_ROLES = new Set(
  "navigation complementary banner contentinfo search dialog alertdialog menu tablist toolbar".split(" "),
);
const NEVER_FURNITURE = tags("BODY ARTICLE MAIN FIGCAPTION");

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

/** A box with more of the page's running text than this is no furniture whatever its name … */
const MOST_TEXT = 0.3;
/** … but readers may write more than the paper did, and a page may go on with other stories. */
const MOST_OF_OTHERS = 0.7;
const OTHERS_NAME =
  /(?:^|[\s_-])(?:comments?|comment-?list|commentary-?list|disqus\w*|respond|kommentare?|binh-?luan)(?=$|[\s_-])/i;
const PARAGRAPH_CHARACTERS = 80;
const MOSTLY_LINKED = 0.5;

/**
 * Takes out of a page what its markup says is no part of its story.
 * @param title the story's headline, if it is known
 */
export function prune(body: PageElement, title: string | null): void {
  for (const element of [...body.querySelectorAll("*")]) if (!isSeen(element)) element.remove();
  const mass = runningMass(body);
  const all = mass.get(body) ?? 0;
  removeOtherStories(body, title, mass);
  for (const element of [...body.querySelectorAll("*")]) {
    if (!isFurniture(element)) continue;
    const most = OTHERS_NAME.test(namesOf(element)) ? MOST_OF_OTHERS : MOST_TEXT;
    if ((mass.get(element) ?? 0) <= all * most) element.remove();
  }
}

/** Takes out boxes that have a main headline of their own behind the story's: the next story, lists of stories. */
function removeOtherStories(
  body: PageElement,
  title: string | null,
  mass: ReadonlyMap<PageElement, number>,
): void {
  const headlines = [...body.querySelectorAll("h1")];
  const wanted = bareText(title ?? "");
  const own = headlines.findIndex(
    ({ textContent }) => wanted !== "" && bareText(textContent ?? "") === wanted,
  );
  const main = headlines[own];
  if (main === undefined) return;
  for (const headline of headlines.slice(own + 1)) {
    if (bareText(headline.textContent ?? "") === wanted) continue;
    let box = headline;
    for (let around = box.parentNode; around !== null && !around.contains(main); around = around.parentNode)
      box = around;
    if ((mass.get(box) ?? 0) <= (mass.get(body) ?? 0) * MOST_OF_OTHERS) box.remove();
  }
}

function isFurniture(element: PageElement): boolean {
  const tag = element.tagName.toUpperCase();
  if (NEVER_FURNITURE.has(tag)) return false;
  if (FURNITURE_TAGS.has(tag) || FURNITURE_ROLES.has(element.getAttribute("role") ?? "")) return true;
  return FURNITURE_NAME.test(namesOf(element));
}

/** Class and id with the parts of `camelCase` names set off. */
function namesOf(element: PageElement): string {
  return `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.replace(
    /([a-z])([A-Z])/g,
    "$1-$2",
  );
}

/** Characters of running text under each element that holds some. */
function runningMass(body: PageElement): Map<PageElement, number> {
  const mass = new Map<PageElement, number>();
  for (const { text, linked, element } of blocksOf(body)) {
    if (text.length < PARAGRAPH_CHARACTERS || linked >= MOSTLY_LINKED) continue;
    for (let box: PageElement | null = element; box !== null; box = box === body ? null : box.parentNode)
      mass.set(box, (mass.get(box) ?? 0) + text.length);
  }
  return mass;
}
