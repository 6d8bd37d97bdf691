// src/answering/parts.ts
import { findPlaces } from "../search/places.js";
import type { Language, Query } from "../search/question.js";

/** Where one question may end and the next begin. */
const BORDER: Readonly<Record<Language, RegExp>> = {
  vi: /(?:[,;]\s*|\s)(?:còn|và|thế còn)\s+|[;?]\s+/giu,
  en: /(?:[,;]\s*|\s)and\s+|[;?]\s+/giu,
  lo: /\s*(?:ແລະ|ສ່ວນ)\s*|[;?]\s+/gu,
};
const ASKS: Readonly<Record<Language, RegExp>> = {
  vi: /(?<![\p{L}\p{M}])(?:ai|gì|gi|nào|nao|đâu|dau|bao nhiêu|bao nhieu|bao giờ|bao lâu|mấy|thế nào|ra sao|vì sao|tại sao)(?![\p{L}\p{M}])/u,
  en: /\b(?:who|whom|what|which|when|where|why|how)\b/u,
  lo: /ໃຜ|ຫຍັງ|ໃດ|ຈັກ|ເທົ່າໃດ|ໃສ|ແນວໃດ/u,
};
/** "Về du lịch, …": what all parts are about. */
const ABOUT = /^(?:về|trong|năm|tháng|regarding|on|in|as for) [^,?]{2,60},\s*/iu;
const MOST_PARTS = 3;

/**
 * The questions that a question about several provinces consists of, each with what all are about: every part asks, and names
 * a province that no other names. The question alone where it is one.
 */
export function partsOf(query: Query): readonly string[] {
  const { text, language } = query;
  const about = ABOUT.exec(text)?.[0] ?? "";
  const parts: string[] = [];
  let from = about.length;
  for (const { 0: border, index } of text.matchAll(BORDER[language])) {
    if (index < from || !isQuestion(text.slice(from, index), language)) continue;
    if (!isQuestion(text.slice(index + border.length), language)) continue;
    parts.push(text.slice(from, index));
    from = index + border.length;
  }
  parts.push(text.slice(from));
  const places = parts.map((part) => new Set(findPlaces(part).map(({ place }) => place.into ?? place.id)));
  const own = places.every((held, at) =>
    [...held].some((id) => places.every((other, index) => index === at || !other.has(id))),
  );
  return parts.length > 1 && parts.length <= MOST_PARTS && own
    ? parts.map((part) => `${about}${part}`)
    : [text];
}

function isQuestion(part: string, language: Language): boolean {
  return (
    ASKS[language].test(part.normalize("NFC").toLowerCase()) &&
    findPlaces(part).some(({ place }) => place.kind !== "country")
  );
}
