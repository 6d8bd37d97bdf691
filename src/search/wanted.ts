// src/search/wanted.ts
import { fold } from "../text/fold.js";
import { isFunctionWord } from "../text/function-words.js";
import { tokenize } from "../text/tokens.js";
import { vietnameseTerms } from "./glossary.js";

/** Kind of answer a question wants. */
export type AnswerKind =
  | "person"
  | "date"
  | "year"
  | "period"
  | "place"
  | "number"
  | "money"
  | "percent"
  | "list"
  | "reason"
  | "author"
  | "yesno"
  | "other";

/** What must stand in the evidence for it to answer. */
export interface Wanted {
  readonly kind: AnswerKind;
  /** What is counted or measured ("khẩu trang vải", "thu ngân sách"), as folded words, or other words for it; empty when nothing particular is. */
  readonly focus: readonly (readonly string[])[];
  /** The office asked about ("tỉnh trưởng"), folded; `null` without one. */
  readonly office: string | null;
}

/** Offices, longest first, folded: the first that stands in a question is the one it asks about. */
const OFFICES = [
  "pho bi thu thuong truc tinh uy",
  "pho bi thu thuong truc",
  "pho bi thu tinh uy",
  "pho chu tich ubnd",
  "pho chu tich uy ban nhan dan",
  "pho chu tich hdnd",
  "pho chu tich nuoc",
  "pho tinh truong",
  "pho bi thu",
  "pho chu tich",
  "pho giam doc",
  "chu tich ubnd",
  "chu tich uy ban nhan dan",
  "chu tich hdnd",
  "chu tich nuoc",
  "chu tich quoc hoi",
  "tong bi thu",
  "bi thu tinh uy",
  "bi thu thanh uy",
  "bi thu huyen uy",
  "truong ban chi dao",
  "tong lanh su",
  "thu tuong",
  "bo truong",
  "dai su",
  "tinh truong",
  "giam doc",
  "truong doan",
  "truong ban",
  "bi thu",
  "chu tich",
];

/** Words after "bao nhiêu" that count without saying what. */
const COUNTERS = new Set(
  "nguoi cai chiec con lan ban ong ba doi suat phan muc luong so cac nhung la duoc da cho tren trong o tai va voi".split(
    " ",
  ),
);

/** Words that open a question about a measure without naming it. */
const OPENERS = new Set(
  "the con vay theo trong nam thang ngay tai o so tong muc con tinh huyen thanh pho nuoc la co duoc da va cua cho".split(
    " ",
  ),
);

const MONEY =
  /bao nhieu (tien|kinh phi|dong|usd|do la|kip|trieu|ty)|kinh phi|bao nhieu von|how much money|how much .*(cost|spend|spent|pay|paid|money)|ເງິນເທົ່າໃດ|ເງິນຈັກ/;
const PERCENT = /phan tram|%|percent|per cent|ສ່ວນຮ້ອຍ|ເປີເຊັນ/;
const YEAR = /nam nao|nam may|vao nam bao|what year|which year|ປີໃດ/;
const PERIOD = /giai doan nao|nhung nam nao|which (past )?period|what period|ໄລຍະໃດ|ໄລຍະປີໃດ/;
const DATE =
  /ngay nao|ngay may|hom nao|khi nao|luc nao|bao gio|thoi gian nao|thang nao|\bwhen\b|(what|which) (date|day)|ວັນທີໃດ|ມື້ໃດ|ເມື່ອໃດ|ຕອນໃດ/;
const AUTHOR =
  /tac gia|ai (viet|dua tin|ghi|chup)|do ai (viet|chup)|anh (cua|do) ai|(phong vien|nha bao) nao|(bai|tin) cua ai|who (wrote|took|reported)|written by|\bauthor\b|photographer|byline|ໃຜ(ຂຽນ|ຖ່າຍ)|ຜູ້ຂຽນ/;
const PERSON =
  /(^|\s)ten (la )?gi|(^|\s)ai(\s|$|[?,.])|nguoi nao|nhung ai|vi nao|dong chi nao|ong nao|ba nao|\bwho(m|se)?\b|ໃຜ|ທ່ານໃດ/;
const PLACE =
  /o dau|tai dau|noi nao|(tinh|nuoc|huyen|thanh pho|xa|truong|cang|cua khau|dia phuong|dai hoc|so|quoc gia) nao|\bwhere\b|(which|what) (province|country|city|port|place|district|university|border)|ແຂວງໃດ|ຢູ່ໃສ|ປະເທດໃດ/;
const NUMBER = /bao nhieu|(^|\s)may(\s|$)|how many|how much|how large|how big|ຈັກ|ເທົ່າໃດ/;
const LIST =
  /nhung [\p{L}\s]{1,30}nao|cac [\p{L}\s]{1,30}nao|gom nhung|nhung gi|liet ke|ke ten|ke (cac|nhung)|neu (cac|nhung|ten)|\blist\b|which (fields|provinces|areas|leaders|people)|what (fields|areas|items)|ຫຍັງແດ່|ໃດແດ່|ໃຜແດ່/u;
const REASON = /vi sao|tai sao|nguyen nhan|ly do|\bwhy\b|ຍ້ອນຫຍັງ|ເປັນຫຍັງ/;
const YESNO =
  /(co|da|duoc|phai|dung) .*(khong|chua|hay khong)[\s?.!]*$|^(did|does|do|is|are|was|were|has|have) |ບໍ່\??$|ບໍ\??$/;

/** Reads what kind of answer a question wants. */
export function readWanted(text: string, language: "vi" | "en" | "lo"): Wanted {
  const folded = fold(text);
  const office = findOffice(language === "vi" ? folded : fold(vietnameseTerms(text, language).join(" · ")));
  return {
    kind: kindOf(folded),
    focus: language === "vi" ? oneFocus(focusOf(folded)) : foreignFocus(text, language),
    office,
  };
}

function kindOf(folded: string): AnswerKind {
  if (AUTHOR.test(folded)) return "author";
  if (LIST.test(folded)) return "list";
  if (MONEY.test(folded)) return "money";
  if (PERCENT.test(folded)) return "percent";
  if (/^who\b/.test(folded)) return "person";
  if (PERIOD.test(folded)) return "period";
  if (YEAR.test(folded)) return "year";
  if (DATE.test(folded)) return "date";
  if (PERSON.test(folded)) return "person";
  if (PLACE.test(folded)) return "place";
  if (NUMBER.test(folded)) return "number";
  if (REASON.test(folded)) return "reason";
  if (YESNO.test(folded)) return "yesno";
  return "other";
}

function findOffice(folded: string): string | null {
  return (
    OFFICES.find((office) => new RegExp(`(^|[^\\p{L}])${office}($|[^\\p{L}])`, "u").test(folded)) ?? null
  );
}

/** The words right behind "bao nhiêu", "mấy"; between "những" and "nào"; or the subject of "… là bao nhiêu". */
function focusOf(folded: string): string[] {
  const listed = /(?:nhung|cac) ([\p{L}\s]{1,30}?) nao/u.exec(folded)?.[1];
  if (listed !== undefined)
    return tokenize(listed)
      .map((token) => token.word)
      .slice(0, 2);
  const behind = /(?:bao nhieu|(?:^|\s)may)\s+([\p{L}\s]+)/u.exec(folded)?.[1];
  const words = behind === undefined ? [] : tokenize(behind).map((token) => token.word);
  const [first] = words;
  if (first !== undefined && !COUNTERS.has(first)) return words.slice(0, 2);
  if (!/(la|duoc|dat|tang|giam) (bao nhieu|may)/.test(folded)) return [];
  const subject = tokenize(folded.split(/\s(?:cua|la|o|tai|giua|trong|nam|nhu)\s/u)[0] ?? "").map(
    (token) => token.word,
  );
  return subject.filter((word) => !OPENERS.has(word)).slice(0, 3);
}

function oneFocus(words: readonly string[]): string[][] {
  return words.length === 0 ? [] : [[...words]];
}

/** What a question in English or Lao counts: the glossary's terms for the words behind "how many", or before ຈັກ. */
function foreignFocus(text: string, language: "en" | "lo"): string[][] {
  const counted =
    language === "en"
      ? /how (?:many|much)\s+((?:[\w'-]+\s?){1,4})/i.exec(text)?.[1]
      : /([\u0e80-\u0eff ]{1,40})\s*(?:ຈັກ|ເທົ່າໃດ)/.exec(text)?.[1];
  if (counted === undefined) return [];
  const typed = counted.trim().split(/\s+/);
  const ends = typed.findIndex((word) => isFunctionWord(word.toLowerCase()));
  const words = language === "en" && ends >= 0 ? typed.slice(0, ends) : typed;
  // The first words that mean something in English, the last in Lao.
  for (let length = 1; length <= words.length; length++) {
    const part = language === "en" ? words.slice(0, length) : words.slice(-length);
    const terms = vietnameseTerms(part.join(" "), language);
    if (terms.length > 0) return terms.map((term) => tokenize(fold(term)).map((token) => token.word));
  }
  return [];
}
