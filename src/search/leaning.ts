// src/search/leaning.ts
import { fold } from "../text/fold.js";
import { isFunctionWord } from "../text/function-words.js";
import { tokenize } from "../text/tokens.js";
import type { Name } from "./names.js";
import { findOffice, isNationalOffice } from "./offices.js";
import type { Language } from "./question.js";
import { readTimes } from "./times.js";
import { readWanted } from "./wanted.js";

/** Words for a person named before; folded. */
export const PERSON_BEFORE: Readonly<Record<Language, RegExp>> = {
  vi: /(?<![\p{L}])(?:(?:ong|ba|anh|chi|nguoi|vi|dong chi|nhan vat|can bo)(?: (?:ay|nay|do|ta|kia))|ngai)(?![\p{L}])|^(?:ong|ba)(?= (?:giu|noi|la|lam|co|da|den|sinh|ky|dan|phat|cho|tang|trao|nhac|thuoc)(?![\p{L}]))/u,
  en: /\b(?:he|she|him|his|her|hers)\b/u,
  lo: /ເພິ່ນ|ທ່ານນັ້ນ|ທ່ານນີ້|ທ່ານດັ່ງກ່າວ|ຜູ້ນັ້ນ|ຜູ້ນີ້|(?<![\u0e80-\u0eff])ລາວ(?=ໄດ້|ເປັນ|ມີ|ຈະ|ເວົ້າ|ດຳລົງ|ແມ່ນ|ກ່າວ|ມາ|ໄປ|ເຊັນ)/u,
};

/** Words that point at a thing named before, even beside a name. */
const THING_BEFORE: Readonly<Record<Language, RegExp>> = {
  vi: /(?<![\p{L}])(?:doan|bien ban|ban ghi nho|van ban|van kien|thoa thuan|chuyen tham|chuyen di|buoi lam viec|buoi le|cuoc hop|cuoc hoi dam|hoi nghi|le ky|du an|cong ty|giai doan|hai ben|hai tinh|chuong trinh|so tien) (?:do|nay|ay|tren)(?![\p{L}])|(?<![\p{L}])(?:ben kia|phia kia|ben con lai|trong so do|nguoc lai|trong so ho)(?![\p{L}])/u,
  en: /\b(?:of them|of these|of those|of it|that (?:visit|meeting|agreement|document|delegation|company|project|year|period|trip|ceremony|event)|this (?:visit|meeting|agreement|document|delegation|company|project|period|trip|ceremony|event)|the other side|the same (?:day|year|visit|meeting|period))\b/u,
  lo: /ໃນນັ້ນ|ໃນຈຳນວນນັ້ນ|ຄະນະ(?:ດັ່ງກ່າວ|ນັ້ນ|ນີ້)|ດັ່ງກ່າວ|ກອງປະຊຸມນັ້ນ|ອີກຝ່າຍ/u,
};

/** Words that may point back, in a question that names nothing itself. */
const MAY_POINT_BACK: Readonly<Record<Language, RegExp>> = {
  vi: /(?<![\p{L}])(?:ho|do|ay|nay|tren)(?![\p{L}])|^(?:pho )?(?:truong doan|hai ben|hai tinh|doan|buoi le|buoi lam viec|cuoc hop|cuoc hoi dam|le ky|chu nha|bien ban|thoa thuan|ban ghi nho|chuyen tham)(?![\p{L}])/u,
  en: /\b(?:they|them|their|it|its|that|those|these|there|the (?:delegation|visit|meeting|ceremony|agreement|two sides|two provinces))\b/u,
  lo: /ພວກເຂົາ|ພວກເພິ່ນ|ເຂົາເຈົ້າ|ນັ້ນ|ມັນ/u,
};

/** Openings that go on with the question before; folded. */
export const GOES_ON: Readonly<Record<Language, RegExp>> = {
  vi: /^(?:(?:a|ok|oke|vay|the|con|va|roi|thi|nhung|cu the|ngoai ra|tiep|rieng)[\s,]+)+/u,
  en: /^(?:(?:and|but|so|then|ok|okay|also|what about|how about|as for)[\s,]+)+/u,
  lo: /^(?:ແລ້ວ|ສ່ວນ|ແລະ|ແຕ່|ຖ້າ)\s*/u,
};

const SHORT_QUESTION = 7;
/** A thing that stands for a question: "Khẩu trang vải?" */
const SHORT_THING = 3;
/** A question with a name and so many words about it stands by itself, however it opens. */
const OWN_WORDS = 4;

/**
 * Whether a question cannot be understood alone: it points back, goes on, or is short and names nothing.
 * @param text as it was meant
 * @param names those of the text
 */
export function leansOnEarlier(text: string, language: Language, names: readonly Name[]): boolean {
  const folded = fold(text).replace(/\s+/gu, " ");
  const person = PERSON_BEFORE[language].exec(folded);
  if (person !== null && !namesPersonBefore(text, folded, person.index, language, names)) return true;
  if (THING_BEFORE[language].test(folded)) return true;
  const office = readWanted(text, language).office;
  if (isNationalOffice(office)) return false;
  const opening = GOES_ON[language].exec(folded)?.[0] ?? "";
  const rest = text.slice(opening.length);
  if (opening !== "" && opening.length < text.length) return !standsAlone(rest, language, names);
  if (/^(?:ben|phia|moi|the con)\s/u.test(folded) && language === "vi")
    return !standsAlone(text, language, names);
  if (names.length > 0) return readWanted(text, language).kind === "other" && isBareName(text, names);
  if (MAY_POINT_BACK[language].test(folded)) return true;
  const asks = readWanted(text, language).kind !== "other" || readTimes(text).years.length > 0;
  return tokenize(text).length <= (asks ? SHORT_QUESTION : SHORT_THING);
}

/** Whether the person meant is named in the question itself: "Ai ký và ông ấy nói gì?" */
function namesPersonBefore(
  text: string,
  folded: string,
  at: number,
  language: Language,
  names: readonly Name[],
): boolean {
  const before = folded.slice(0, at);
  if (language === "lo" ? /ໃຜ/.test(before) : /(?<![\p{L}])(?:ai|who)(?![\p{L}])/u.test(before)) return true;
  return names.some((name) => {
    const found = text.indexOf(name.text);
    return name.place === undefined && found >= 0 && found < at;
  });
}

/** Whether a question that goes on says all by itself: it asks, names a place or person, and says enough about them. */
function standsAlone(text: string, language: Language, names: readonly Name[]): boolean {
  if (names.length === 0 || readWanted(text, language).kind === "other") return false;
  const named = new Set(names.flatMap((name) => tokenize(name.text).map((token) => token.folded)));
  const own = tokenize(text).filter(({ word, folded }) => !isFunctionWord(word) && !named.has(folded));
  return own.length >= OWN_WORDS || (findOffice(fold(text)) !== null && own.length >= 2);
}

/** Whether a question is a name and no more: "Bokeo?" */
function isBareName(text: string, names: readonly Name[]): boolean {
  const named = new Set(names.flatMap((name) => tokenize(name.text).map((token) => token.folded)));
  return tokenize(text).every(
    ({ word, folded }) => named.has(folded) || isFunctionWord(word) || folded === "tinh",
  );
}
