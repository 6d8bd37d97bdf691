// src/search/wanted.ts
import { fold } from "../text/fold.js";
import { isFunctionWord } from "../text/function-words.js";
import { tokenize } from "../text/tokens.js";
import { vietnameseTerms } from "./glossary.js";
import { findOffice } from "./offices.js";

/** Kind of answer a question wants. */
export type AnswerKind =
  | "person"
  /** What office a person holds ("giữ chức vụ gì"). */
  | "office"
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
  | "definition"
  | "yesno"
  | "other";

/** What must stand in the evidence for it to answer. */
export interface Wanted {
  readonly kind: AnswerKind;
  /** Further kinds that the question wants ("ai, giữ chức vụ gì"), of a list what it lists; none twice. */
  readonly also: readonly AnswerKind[];
  /** What is counted or measured ("khẩu trang vải", "thu ngân sách"), as folded words, or other words for it; empty when nothing particular is. */
  readonly focus: readonly (readonly string[])[];
  /** The office asked about ("tỉnh trưởng"), folded; `null` without one. */
  readonly office: string | null;
}

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

const PERSON =
  /(?<=^|[\s,.;:(])(?:ai|nhung ai|nguoi nao|nguoi gi|vi (?:[\p{L}]+ )?nao|dong chi nao|ong nao|ba nao|can bo nao|lanh dao nao|nhan vat nao|ten (?:la )?(?:gi|ai))(?=$|[\s?,.;:!])|\bwho(?:m|se)?\b|which (?:person|official|leader)|ໃຜ|ທ່ານໃດ|ຜູ້ໃດ|ຄົນໃດ/gu;
const OFFICE =
  /chuc (?:vu|danh)? ?(?:gi|nao)|giu chuc (?:vu )?(?:gi|nao)|nhung chuc vu (?:gi|nao)|lam chuc (?:vu )?gi|lam chuc gi|vi tri (?:gi|nao)|cuong vi (?:gi|nao)|(?:what|which) (?:is his |is her |is their )?(?:office|post|position|job|title|role|rank)s?\b|what .{0,40}(?:posts?|positions?|offices?|titles?|roles?)(?: (?:do|does|did|of|in)\b|\?|$)|ຕຳແໜ່ງ(?:ຫຍັງ|ໃດ|ອັນໃດ)|ຕໍາແໜ່ງ(?:ຫຍັງ|ໃດ)|ໜ້າທີ່ຫຍັງ/gu;
const NAMED_PLACE =
  "tinh|nuoc|huyen|thanh pho|thi xa|xa|phuong|quan|vung|khu vuc|truong|cang|cua khau|dia phuong|dia diem|dai hoc|hoc vien|so|bo|quoc gia|ben|phia|hanh lang|san bay|tuyen|duong|khu|benh vien|cong ty|don vi|co quan|doanh nghiep|to chuc|ban";
const MODIFIER =
  "quoc te|kinh te|bien|nuoc sau|hang khong|cong nghiep|du lich|duong bo|cao toc|ban|moi|cu|lon|nho|khac|nganh|dai hoc|cao dang|trung tam";

/** Each kind with what asks for it, in folded text; a question may ask for several. */
const ASKED: readonly (readonly [AnswerKind, RegExp])[] = [
  [
    "money",
    /bao nhieu (?:tien|kinh phi|dong|usd|do la|kip|trieu|ty)|(?:kinh phi|von|gia tri|kim ngach|doanh thu|ngan sach|chi phi|gia|luong|so tien|hoc phi) .{0,60}(?:bao nhieu|the nao|la may)|kinh phi|bao nhieu (?:tien )?von|ton (?:het )?bao nhieu|(?:may|bao nhieu) (?:ty|trieu|nghin ty)|how much money|how much .*(?:cost|spend|spent|pay|paid|money|fund|invest)|(?:cost|budget|value|turnover) (?:of|was|is)|ເງິນ ?(?:ສົດ)?[^ ]{0,30}(?:ເທົ່າໃດ|ຈັກ)|ເງິນເທົ່າໃດ|ເງິນຈັກ|ມູນຄ່າ.{0,60}ເທົ່າໃດ|ຈັກ(?:ກີບ|ດົງ|ໂດລາ)/gu,
  ],
  ["percent", /phan tram|%|percent|per cent|ty le (?:la )?bao nhieu|ສ່ວນຮ້ອຍ|ເປີເຊັນ/gu],
  [
    "period",
    /giai doan (?:[\p{L}]+ ){0,3}nao|nhung nam nao|tu (?:nam|thang|ngay) nao den|tu khi nao den|trong bao lau|bao lau|may nam|bao nhieu nam|thoi han|which (?:\w+ )?(?:period|years|phase)|what (?:\w+ )?(?:period|years|phase)|how long|ໄລຍະໃດ|ໄລຍະປີໃດ|ແຕ່ປີໃດ|ດົນປານໃດ|ຈັກປີ/gu,
  ],
  ["year", /(?<!tu )nam nao|nam may|vao nam bao|(?:what|which) year|ປີໃດ/gu],
  [
    "date",
    /ngay nao|ngay may|ngay bao nhieu|hom nao|khi nao|luc nao|bao gio|thoi gian nao|thoi diem nao|thang nao|thang may|may gio|nhung ngay nao|(?:^|(?:and|or|,|since|until) )when\b|(?:what|which) (?:date|day|month|time)s?\b|ວັນທີໃດ|ວັນທີເທົ່າໃດ|ວັນໃດ|ມື້ໃດ|ເມື່ອໃດ|ຕອນໃດ|ເວລາໃດ|ເດືອນໃດ/gu,
  ],
  ["office", OFFICE],
  ["person", PERSON],
  [
    "place",
    new RegExp(
      `o dau|tai dau|den dau|di dau|tu dau|(?:noi|cho|${NAMED_PLACE})(?: (?:${MODIFIER}))* (?:nao|gi)(?=$|[\\s?,.;:!])|\\bwhere\\b|(?:which|what) (?:[\\w-]+ ){0,2}?(?:province|country|city|port|place|district|universit|border|town|region|school|company|department|gate|corridor|location|venue|side)\\w*|ແຂວງໃດ|ຢູ່ໃສ|ໄປໃສ|ປະເທດໃດ|ເມືອງໃດ|ບ່ອນໃດ|ສະຖານທີ່ໃດ|ນະຄອນໃດ|ມະຫາວິທະຍາໄລໃດ|ບໍລິສັດໃດ`,
      "gu",
    ),
  ],
  ["number", /bao nhieu|(?<=^|\s)may(?=\s|$)|thu may|how many|how much|how large|how big|how far|how old|ຈັກ|ເທົ່າໃດ|ຫຼາຍປານໃດ/gu],
  ["reason", /vi sao|tai sao|sao lai|nguyen nhan|ly do|do dau|\bwhy\b|for what reason|what (?:was|is) the reason|ຍ້ອນຫຍັງ|ເປັນຫຍັງ|ເພາະຫຍັງ|ສາເຫດ/gu],
  [
    "definition",
    /^(?:[\p{L}\d-]+ ){1,5}(?:nghia )?la (?:cai )?gi[\s?.!]*$|(?:co )?nghia la gi|viet tat cua|^what (?:is|are) (?:an? )?[\w-]+\??$|what does .* (?:mean|stand for)|ຄືຫຍັງ|ໝາຍຄວາມວ່າຫຍັງ/gu,
  ],
];
const AUTHOR =
  /tac gia|(?<=^|\s)ai (?:da )?(?:viet|dua tin|ghi|chup)|do ai (?:viet|chup)|(?:anh|bai|tin) (?:cua|do) ai|(?:phong vien|nha bao) nao|who (?:wrote|took|reported|photographed)|written by|\bauthor\b|photographer|byline|ໃຜ(?:ເປັນຜູ້)?(?:ຂຽນ|ຖ່າຍ)|ຜູ້ຂຽນ|ນັກຂ່າວຄົນໃດ/u;
const LIST =
  /(?:^|\s)(?:nhung|cac) (?!(?:nam|ngay) nao)[\p{L}\s]{1,30}(?:nao|gi)(?=$|[\s?,.;:!])|gom (?:nhung|co)|nhung (?:gi|ai)|nhung nao|liet ke|ke (?:ten|ra|cac|nhung)|neu (?:cac|nhung|ten|ra)|(?:hai|ba|bon|nam|sau|bay|tam|\d+) [\p{L}\s]{1,24}nao(?=$|[\s?,.;:!])|\blist\b|\bname (?:the|all|two|three|four|five)|which (?:fields|provinces|areas|leaders|people|sectors|countries|districts|units|items|two|three|four|five|six|\d+)|what (?:fields|areas|items|sectors|things|kinds|goods|were the|are the)|who (?:were|are) the|ຫຍັງແດ່|ໃດແດ່|ໃຜແດ່|ແດ່\??$|ບັນດາ.*ໃດ/u;
const YESNO =
  /(?:^|\s)(?:co|da|duoc|phai|dung|con|se|bi) .*(?:khong|chua|hay khong)[\s?.!]*$|(?:dung|phai) (?:khong|chua)[\s?.!]*$|^co phai |^(?:did|does|do|is|are|was|were|has|have|had|will|can|could) |ບໍ່[\s?.!]*$|ບໍ[\s?.!]*$|ແມ່ນບໍ່|ຫຼືບໍ່/u;

/** Reads what kind of answer a question wants. */
export function readWanted(text: string, language: "vi" | "en" | "lo"): Wanted {
  const folded = fold(text);
  const office = findOffice(language === "vi" ? folded : fold(vietnameseTerms(text, language).join(" · ")));
  const [kind = "other", ...also] = kindsOf(folded);
  return {
    kind,
    also,
    focus: language === "vi" ? oneFocus(focusOf(folded)) : foreignFocus(text, language),
    office: office?.office ?? null,
  };
}

/** Author and list come before what they name or list; the others as they are asked. */
function kindsOf(folded: string): AnswerKind[] {
  const asked: { readonly kind: AnswerKind; readonly start: number; readonly end: number }[] = [];
  for (const [kind, pattern] of ASKED) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      // "Bao nhiêu tiền" is money, and no number besides; "mấy năm" no year.
      if (asked.some((other) => other.start < end && start < other.end)) continue;
      asked.push({ kind, start, end });
    }
  }
  const kinds = asked.toSorted((a, b) => a.start - b.start).map(({ kind }) => kind);
  const author: AnswerKind[] = AUTHOR.test(folded) ? ["author"] : [];
  const list: AnswerKind[] = LIST.test(folded) ? ["list"] : [];
  const all = [...new Set([...author, ...list, ...kinds])].filter(
    (kind) => !(kind === "person" && author.length > 0) && !(kind === "number" && asked.some((one) => one.kind === "money" || one.kind === "percent")),
  );
  return all.length === 0 && YESNO.test(folded) ? ["yesno"] : all;
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
