// src/text/syllables.ts

/** Vowels of a Vietnamese syllable, without its tone: those that may end it, those that another letter must follow, and both. */
const OPEN =
  "ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|uơ|ui|ưa|ưi|ưu|iêu|yêu|oai|oay|oeo|uây|uôi|uya|uyu|ươi|ươu|uêu|uao";
const CLOSED = "ă|â|iê|yê|oă|oo|uâ|uô|ươ|uyê";
const EITHER = "a|e|ê|i|o|ô|ơ|u|ư|y|oa|oe|uê|uy";
const SYLLABLE = new RegExp(
  `^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(?:(?:${OPEN}|${EITHER})|(?:${CLOSED}|${EITHER})(?:ch|ng|nh|[cmnpt]))$`,
  "u",
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Whether a word with its marks is spelt as a Vietnamese syllable can be: with one tone at most, on vowels that stand together.
 * @param word lower case
 */
export function isMarkedSyllable(word: string): boolean {
  const apart = word.normalize("NFD");
  const toneless = apart.replace(TONES, "").normalize("NFC");
  return (apart.match(TONES)?.length ?? 0) <= 1 && SYLLABLE.test(toneless);
}
