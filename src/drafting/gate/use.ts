// src/drafting/gate/use.ts
import { placeMentions } from "../../answering/place-mentions.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { samePlace } from "../../search/places.js";
import { wholeWords } from "../../text/clause-words.js";
import { type CitedPassage, shareOf } from "./support.js";

/** Share of a statement that a passage must say, or say alone, to be worth citing for it. */
const SAYS_MOST = 0.75;
const SAYS_MORE = 0.08;

/** Whether a cited passage says a statement, or what the other ones leave out: a citation of anything else is invented. */
export function isOfUse(claim: TakenApart, passage: CitedPassage, all: readonly CitedPassage[]): boolean {
  if (all.length === 1) return true;
  const { says, alone } = shareOf(
    claim,
    passage,
    all.filter((other) => other !== passage),
  );
  return says >= SAYS_MOST || alone >= SAYS_MORE || tellsWhoIsMeant(claim, passage, all);
}

const BOTH = wholeWords("hai bên|hai tỉnh|hai địa phương|2 tỉnh|2 bên|đôi bên");

/** Whether a passage names the places that a statement has where another one says no more than "hai bên". */
function tellsWhoIsMeant(
  { text, statement }: TakenApart,
  { article, start, end }: CitedPassage,
  all: readonly CitedPassage[],
): boolean {
  const leaning = all.some(
    (other) =>
      other.article === article &&
      other.start > start &&
      BOTH.test(other.article.text.slice(other.start, other.end)),
  );
  const named = placeMentions(article).filter((mention) => start <= mention.start && mention.end <= end);
  return (
    leaning &&
    !BOTH.test(text) &&
    statement.places.length > 1 &&
    statement.places.every(({ place }) => named.some((one) => samePlace(one.place, place)))
  );
}
