// src/drafting/gate/lao-persons.ts

import { latinConsonants } from "../../text/consonants.js";
import { fold } from "../../text/fold.js";

/** What stands before a person's name, or before an office that the name follows. */
const CALLED =
  /(?:ພະນະທ່ານ|ທ່ານ|ສະຫາຍ|ທ້າວ|ນາງ|ເຈົ້າແຂວງ|ປະທານ|ເລຂາ|ຮອງປະທານ)\s?(?<name>(?:[\u0e80-\u0eff]+\s?){1,4})/gu;
/** Offices and words of the sentence behind "ທ່ານ", which are no name. */
const NO_NAME =
  /^(?:ປະທານ|ເລຂາ|ເຈົ້າແຂວງ|ຮອງ|ຜູ້|ຫົວໜ້າ|ຄະນະ|ແຂວງ|ໄດ້|ເປັນ|ແມ່ນ|ສະພາ|ພັກ|ລັດ|ກຳມະການ|ໃນ|ຂອງ|ແລະ|ທີ່|ປະເທດ)/u;

/** Lao signs as the letters that romanise them, for names that stand in Vietnamese or in Latin letters. */
const SIGNS = new Map(
  Object.entries({
    N: "ງ",
    k: "ກຂຄ",
    s: "ຈສຊ",
    t: "ດຕຖທ",
    n: "ນໜຍຢຽ",
    p: "ບປຜພ",
    f: "ຝຟ",
    m: "ມໝຳ",
    l: "ຣລຫຼ",
    h: "ຮ",
  }).flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter] as const)),
);
/** Share of a name's consonants that must be the same. */
const ALIKE = 0.7;

/** A name in Lao letters behind a title that no person of what is cited has; `null` where all are theirs. */
export function strangerIn(text: string, around: string): string | null {
  const known = namesIn(around);
  for (const match of text.matchAll(CALLED)) {
    const name = match.groups?.["name"]?.trim() ?? "";
    if (name === "" || NO_NAME.test(name)) continue;
    if (!known.some((one) => begins(laoSkeleton(name), skeleton(one)))) return name;
  }
  return null;
}

const NAME = /\p{Lu}[\p{L}\p{M}]+(?:[ -]+\p{Lu}[\p{L}\p{M}]+)+/gu;

function namesIn(text: string): string[] {
  return [...text.matchAll(NAME)].flatMap(([run]) => {
    const words = run.split(/[ -]+/u);
    return words.flatMap((_, from) =>
      words.length - from >= 2 ? [words.slice(from, from + 4).join(" ")] : [],
    );
  });
}

/** Consonants of a romanised name, those that Lao writes alike as one. */
function skeleton(name: string): string {
  const foreign = !/[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]/iu.test(name);
  if (foreign) return latinConsonants(name).replace(/v/g, "");
  return fold(name)
    .replace(/ngh?/g, "N")
    .replace(/nh/g, "n")
    .replace(/kh|qu|[cqg]h?/g, "k")
    .replace(/ch|tr|gi|[xs]/g, "s")
    .replace(/th|[dt]/g, "t")
    .replace(/ph/g, "f")
    .replace(/b/g, "p")
    .replace(/r/g, "l")
    .replace(/[^Nkstnpfmlh]/g, "");
}

function laoSkeleton(name: string): string {
  return [...name.replace(/ຫ(?=[ງຍນມລຣວ])/gu, "")].map((sign) => SIGNS.get(sign) ?? "").join("");
}

/** Whether what a text begins with sounds like a name: what follows it may be the rest of the sentence. */
function begins(text: string, name: string): boolean {
  if (name.length < 3) return false;
  const head = text.slice(0, name.length + 1);
  return common(head, name) >= ALIKE * name.length && head.charAt(0) === name.charAt(0);
}

/** Length of the longest common subsequence. */
function common(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let at = 0; at < b.length; at++)
      next.push(b[at] === letter ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
