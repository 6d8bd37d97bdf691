// src/answering/directions.ts
import { type Place, samePlace } from "../search/places.js";
import type { Language, Query } from "../search/question.js";

/** From which province to which something goes: from a giver to a receiver, from a guest to a host. */
export interface Direction {
  readonly from: Place;
  readonly to: Place;
}

/** How a sentence tells what goes from one province to another: as asked, or the other way round. */
export type DirectionTold = "asked" | "reverse";

/**
 * Compares the direction that a question asks about with that of a sentence; `null` where one of them tells none, or the
 * question several.
 * @param read the directions of a text, each once
 */
export function directionTold(
  query: Query,
  read: (text: string, language: Language) => readonly Direction[],
): (sentence: string) => DirectionTold | null {
  const [asked, other] = read(query.embedded, query.language);
  if (asked === undefined || other !== undefined) return () => null;
  const reverse = { from: asked.to, to: asked.from };
  return (sentence) => {
    const told = read(sentence, "vi");
    if (told.some((direction) => isSame(direction, asked))) return "asked";
    return told.some((direction) => isSame(direction, reverse)) ? "reverse" : null;
  };
}

/** The directions between different places, each once. */
export function distinctDirections(found: readonly Direction[]): Direction[] {
  return found.filter(
    (direction, at) =>
      !samePlace(direction.from, direction.to) && found.findIndex((other) => isSame(other, direction)) === at,
  );
}

function isSame(a: Direction, b: Direction): boolean {
  return samePlace(a.from, b.from) && samePlace(a.to, b.to);
}
