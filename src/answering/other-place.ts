// src/answering/other-place.ts

import { relatedPlaces } from "../search/place-names.js";
import { findPlaces, type Place, samePlace } from "../search/places.js";
import type { Query } from "../search/question.js";
import type { Evidence } from "./evidence.js";

/**
 * Whether a sentence tells of another place than the one asked about: it names none itself, and the last one named before
 * it in its paragraph and the one above is another. Only for questions about one place.
 */
export function isOfOtherPlace(
  query: Query,
  { article, start, text }: Pick<Evidence, "article" | "start" | "text">,
): boolean {
  const asked = query.names.flatMap(({ place }) => (place === undefined ? [] : [place]));
  const [only] = asked;
  if (only === undefined || asked.length > 1) return false;
  if (provinces(text).length > 0) return false;
  const at = article.blocks.findIndex((block) => block.start <= start && start < block.end);
  const own = article.blocks[at];
  if (own === undefined) return false;
  const above = article.blocks.slice(0, at).findLast(({ kind }) => kind === "body");
  const named =
    provinces(article.text.slice(own.start, start)).at(-1) ??
    (above === undefined ? undefined : provinces(article.text.slice(above.start, above.end)).at(-1));
  return named !== undefined && !isSame(named, only);
}

function provinces(text: string): Place[] {
  return findPlaces(text).flatMap(({ place }) => (place.kind === "country" ? [] : [place]));
}

function isSame(a: Place, b: Place): boolean {
  return samePlace(a, b) || relatedPlaces(b).some((other) => samePlace(a, other));
}
