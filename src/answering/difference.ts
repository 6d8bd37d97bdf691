// src/answering/difference.ts
import type { Query } from "../search/question.js";
import { fold } from "../text/fold.js";

/** Questions about how the articles differ. */
const DIFFERS =
  /khac nhau|khong thong nhat|mau thuan|chenh nhau|lech nhau|giong nhau|cung (?:mot )?ten|goi (?:giong|cung|khac)|cach goi|co khop|(?:viet|ghi) (?:the nao|ra sao|la)|cach viet|\b(?:differ\w*|spell\w*|spelt|inconsisten\w*|contradict\w*|discrepan\w*)\b|ຕ່າງກັນ|ຂຽນແນວໃດ/;

/** Two ways to write a name, of which the articles may have either: "Bouddakham hay Butdakham". */
const ONE_OR_OTHER = /\p{Lu}[\p{L}\p{M}]+ (?:hay(?: là)?|hoặc|or|ຫຼື) \p{Lu}[\p{L}\p{M}]+/u;

/** Whether a question asks how the articles differ. */
export function asksDifference(query: Query): boolean {
  return DIFFERS.test(fold(query.text)) || ONE_OR_OTHER.test(query.text);
}
