// src/search/wanted.ts
import { fold, hasDiacritics } from "../text/fold.js";
import { isFunctionWord } from "../text/function-words.js";
import { tokenize } from "../text/tokens.js";
import { subjectTerms, vietnameseTerms } from "./glossary.js";
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

/** Kinds that are figures: they are of a place and of a thing. */
export const FIGURES: ReadonlySet<AnswerKind> = new Set(["number", "money", "percent"]);

/** What must stand in the evidence for it to answer. */
export interface Wanted {
  readonly kind: AnswerKind;
  /** Further kinds that the question wants ("ai, giữ chức vụ gì"), of a list what it lists; none twice. */
  readonly also: readonly AnswerKind[];
  /** What is counted or measured ("khẩu trang vải", "thu ngân sách"), as folded words, or other words for it; empty when nothing particular is. */
  readonly focus: readonly (readonly string[])[];
  /** Whether something is counted that the glossary has no word for; always `false` in Vietnamese. */
  readonly unknownFocus: boolean;
  /** The office asked about ("tỉnh trưởng"), folded; `null` without one. */
  readonly office: string | null;
  /** The first words of the body whose office it is ("hội hữu nghị"), folded; `null` where none, or a province's own, is named. */
  readonly body: readonly string[] | null;
  /** Whether it asks who holds the office, and not for one who met, gave or said something to its holder. */
  readonly holder: boolean;
}

/** Words after "bao nhiêu" that count without saying what. */
const COUNTERS = new Set(
  "nguoi cai chiec con lan ban ong ba doi suat phan muc luong so cac nhung la duoc da cho tren trong o tai va voi".split(
    " ",
  ),
);

/** Counters that stand before what is counted. */
const CLASSIFIERS = new Set("cai chiec con suat bo cap doi phan ban".split(" "));
/** Units of measure: what they measure need not stand beside them. */
const UNITS = new Set("ha km met m kg tan ta lit ty trieu nghin ngan dong usd kip do phan".split(" "));
/** Units that the articles may write as a sign ("320 m"); what holds the number to them is {@link kindFit}. */
const WRITTEN_SHORT = /^(?:met|ki ?lo ?met|hec ?ta|cay so)(?!\p{L})/u;
/** Words behind a counted noun that are no part of it. */
const GOES_ON = new Set(
  "khi luc sang di den de ve ra vao xay cho cua o tai trong tu va voi duoc co da se dang bi la nam theo nay do nua giup lam cung".split(
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
  /(?<=^|[\s,.;:(])(?:ai|nhung ai|nguoi nao|nguoi gi|vi (?:[\p{L}]+ )?nao|dong chi nao|ong nao|ba nao|(?:can bo|tay dua|van dong vien|vdv|cau thu|nha khoa hoc|giao vien|bac si|chuyen gia|doanh nhan|nghe si|ca si|hoc sinh|sinh vien|nha bao|si quan) nao|lanh dao nao|nhan vat nao|ten (?:la )?(?:gi|ai)|(?:ho ten|ho va ten|danh tinh|quy danh|ten)(?: day du)?(?: cua)? (?:nguoi|vi|ong|ba|dong chi|can bo|dai dien|lanh dao|truong doan) (?:[\p{L}]+ )*?[\p{L}]+)(?=$|[\s?,.;:!])|(?:^|[,;:] |(?:and|or|but|by|with|to|from|of|for|is|was|were|about|on|then|tell me) )who(?:m|se)?\b|(?:which|what) (?:[\w-]+ ){0,2}?(?:person|official|leader|player|man|woman|alumn(?:i|us|a)|scientist|engineer|doctor|teacher|athlete|rider|cyclist|minister|ambassador|founder|director|president|king|artist|writer|expert|journalist)s?\b|ໃຜ|ທ່ານໃດ|ຜູ້ໃດ|ຄົນໃດ|ຊື່ຫຍັງ|ຊື່ວ່າຫຍັງ|ຊື່ແນວໃດ/gu;
const OFFICE =
  /(?<!to )chuc (?:vu|danh)? ?(?:gi|nao)|giu chuc (?:vu )?(?:gi|nao)|nhung chuc vu (?:gi|nao)|lam chuc (?:vu )?gi|lam chuc gi|vi tri (?:gi|nao)|cuong vi (?:gi|nao)|(?:what|which) (?:is his |is her |is their )?(?:office|post|position|job|title|role|rank)s?\b|what .{0,40}(?:posts?|positions?|offices?|titles?|roles?)(?: (?:do|does|did|of|in)\b|\?|$)|ຕຳແໜ່ງ(?:ຫຍັງ|ໃດ|ອັນໃດ)|ຕໍາແໜ່ງ(?:ຫຍັງ|ໃດ)|ໜ້າທີ່ຫຍັງ/gu;
const NAMED_PLACE =
  "tinh|nuoc|huyen|thanh pho|thi xa|xa|phuong|quan|vung|khu vuc|truong|cang|cua khau|dia phuong|dia diem|dai hoc|hoc vien|so|bo|quoc gia|ben|phia|hanh lang|san bay|tuyen|duong|khu|benh vien|cong ty|don vi|co quan|doanh nghiep|to chuc|ban";
const MODIFIER =
  "quoc te|kinh te|bien|nuoc sau|hang khong|cong nghiep|du lich|duong bo|cao toc|ban|moi|cu|lon|nho|khac|nganh|dai hoc|cao dang|trung tam|viet nam|nam lao|bac lao";

/** Each kind with what asks for it, in folded text; a question may ask for several. */
const ASKED: readonly (readonly [AnswerKind, RegExp])[] = [
  [
    "money",
    /bao nhieu (?:tien|kinh phi|dong|usd|do la|kip|trieu|ty)|(?:kinh phi|tong von|von|gia tri|tri gia|kim ngach|doanh thu|ngan sach|chi phi|gia (?:vang|xang|dien|ve|ban)|(?:muc|tien) luong|luong (?:thang|co ban|binh quan|toi thieu)|so tien|tien mat|hoc phi) (?:.{0,60} )?(?:bao nhieu|the nao|la may)|kinh phi(?!.*(?<!\p{L})(?:gi|nao)(?!\p{L}))|bao nhieu (?:tien )?von|ton (?:het )?bao nhieu|(?:may|bao nhieu) (?:ty|trieu|nghin ty)|how much money|how much .*(?:cost|worth|spend|spent|pay|paid|money|fund|invest)|(?:cost|budget|value|turnover) (?:of|was|is)|ເງິນ ?(?:ສົດ)?[^ ]{0,30}(?:ເທົ່າໃດ|ຈັກ)|ເງິນເທົ່າໃດ|ເງິນຈັກ|ມູນຄ່າ.{0,60}ເທົ່າໃດ|ຈັກ(?:ກີບ|ດົງ|ໂດລາ)/gu,
  ],
  [
    "percent",
    /phan tram|%|percent|per cent|growth rate|(?:what|how much) (?:\w+ ){0,2}growth|what (?:share|proportion)|toc do tang truong (?:.{0,60} )?(?:bao nhieu|the nao|la may)|ty le (?:la )?bao nhieu|ສ່ວນຮ້ອຍ|ເປີເຊັນ/gu,
  ],
  [
    "period",
    /giai doan (?:[\p{L}]+ ){0,3}nao|nhung nam nao|tu (?:nam|thang|ngay) nao den|tu khi nao den|thoi han|which (?:\w+ )?(?:period|years|phase)|(?:what|which) (?:time ?(?:span|frame)|timespan|stretch of time)|what (?:\w+ )?(?:period|years|phase)|ໄລຍະໃດ|ໄລຍະປີໃດ|ແຕ່ປີໃດ/gu,
  ],
  [
    "year",
    /(?<!tu |thang |thang, |viet )nam nao|tu nam nao(?! .{0,20}den)|nam may(?=$|[?,.;])|vao nam bao nhieu|(?:what|which) year|ປີໃດ/gu,
  ],
  [
    "date",
    /ngay nao|ngay,? thang,? nam nao|ngay thang nao|ngay may|ngay bao nhieu|hom nao|khi nao|luc nao|bao gio|(?:cuoc|buoi|le|su kien|chuyen tham|doan|ben|noi|tinh|viec|cai) nao (?:(?:duoc|da|dien ra|to chuc|ky|ky ket|den|den tham|tham|hop|lam|co) ){0,3}(?:truoc|sau|som hon|muon hon)(?=$|[\s?.,])|thoi gian nao|thoi diem nao|thang nao|thang may|may gio|nhung ngay nao|(?:thu tu|trinh tu|theo) (?:thoi gian|ngay thang|ngay(?! \d))|(?:in )?(?:date|chronological) order|which (?:\w+ ){0,3}?(?:came|was|took place|happened|met|signed) (?:first|earlier|later|last)|ກ່ອນກັນ|chronologically|(?:^|(?:and|or|,|since|until) )when\b|(?:what|which) (?:date|day|month|time)s?\b|ວັນທີໃດ|ວັນທີເທົ່າໃດ|ວັນໃດ|ມື້ໃດ|ເມື່ອໃດ|ຕອນໃດ|ເວລາໃດ|ເດືອນໃດ|ຕາມລຳດັບ(?:ວັນ|ເວລາ)/gu,
  ],
  ["office", OFFICE],
  ["person", PERSON],
  [
    "place",
    new RegExp(
      `(?<=^|\\s)(?:o|tai|den|di|tu) dau(?=$|[\\s?,.;:!])|(?:noi|cho|${NAMED_PLACE})(?: (?:${MODIFIER}))* nao(?=$|[\\s?,.;:!])|\\bwhere\\b|(?:which|what) (?:[\\w-]+ ){0,2}?(?:province|country|city|port|place|district|universit|border|town|region|school|company|department|gate|corridor|location|venue|side)\\w*|ແຂວງໃດ|ຢູ່ໃສ|ໄປໃສ|ປະເທດໃດ|ເມືອງໃດ|ບ່ອນໃດ|ສະຖານທີ່ໃດ|ນະຄອນໃດ|ດ່ານ[^ ]{0,12}ໃດ|ມະຫາວິທະຍາໄລໃດ|ບໍລິສັດໃດ`,
      "gu",
    ),
  ],
  [
    "number",
    /bao nhieu|bao lau|how long|(?:cac|nhung) con so|so lieu|(?<=^|\s)may(?=\s|$)|thu may|how many|how much|how large|how big|how far|how old|ຈັກ|ເທົ່າໃດ|ຫຼາຍປານໃດ|ດົນປານໃດ/gu,
  ],
  [
    "reason",
    /vi sao|tai sao|nguyen nhan|ly do (?:gi|nao|vi|cua|tai|khien)|(?<=^|la )ly do|\bwhy\b|for what reason|what (?:was|is) the reason|ຍ້ອນຫຍັງ|ເປັນຫຍັງ|ເພາະຫຍັງ|ສາເຫດ/gu,
  ],
  [
    "definition",
    /^(?:[\p{L}\d-]+ ){1,5}(?:nghia )?la (?:cai )?gi[\s?.!]*$|(?:co )?nghia la gi|viet tat cua|^what (?:is|are) (?:an? )?[\w-]+\??$|what does .* (?:mean|stand for)|ຄືຫຍັງ|ໝາຍຄວາມວ່າຫຍັງ/gu,
  ],
];
const AUTHOR =
  /tac gia(?!\p{L})|(?<=^|\s)ai (?:da )?(?:viet|dua tin|ghi lai|chup|bien soan)|do ai (?:viet|chup|tong hop|bien soan)|(?:anh|bai|tin) (?:cua|do) ai|(?<!\p{L})(?:nguon (?:anh|hinh)|(?:anh|hinh)(?: [\p{L}-]+){0,10} (?:lay|cua|tu|nguon)(?: [\p{L}]+){0,2} (?:bao nao|trang nao|nguon nao|dau))(?!\p{L})|photo credit|which (?:newspaper|outlet|agency) (?:is |are |was |were )?(?:the )?(?:photo|picture|image)s?|(?:photo|picture|image)s? .{0,40}(?:come from|taken from|credited)|(?:phong vien|nha bao) nao|who (?:wrote|took|reported|photographed)|written by|\bauthor\b|photographer|byline|ໃຜ(?:ເປັນຜູ້)?(?:ຂຽນ|ຖ່າຍ)|ຜູ້ຂຽນ|ນັກຂ່າວຄົນໃດ/u;
/** Words that end the noun behind "những", "các". */
const CLAUSE = "la|cho|voi|cua|o|tai|trong|vao|den|tu|va|ma|duoc|da|thuoc|giua|theo|ve|khi";
const LIST = new RegExp(
  `(?<=^|\\s)(?:nhung|cac|hai|ba|bon|sau|bay|tam|chin|muoi|\\d+) (?!(?:nam|ngay) nao)(?:(?!(?:${CLAUSE}) )[\\p{L}]+ ){1,5}(?:nao|gi)(?=$|[\\s?,.;:!])|^(?:hai|ba|bon|sau|bay|tam|chin|muoi|\\d+) [\\p{L} ]{2,60} la (?:nhung )?gi(?=$|[\\s?.])|gom (?:nhung|co)|(?<=^|\\s)(?:may|bao nhieu) [\\p{L} ]{2,60}[,;]? (?:(?:do|va) )?(?:la|gom) (?:nhung )?(?:gi|ai|nao)(?=$|[\\s?.])|(?<=^|\\s)(?:nhung (?:gi|ai|nao)|liet ke|tong hop|thong ke|ke het|tom (?:tat )?(?:cac|nhung|lai)|diem (?:lai|qua) (?:cac|nhung)|trinh bay (?:cac|nhung)|neu (?:du|het|day du)|ke (?:ten|ra|cac|nhung)|neu (?:cac|nhung|ten|ra))(?=\\s|$|[?,.;])|\\blist\\b|\\ball (?:the )?(?:ways|things|items|activities|points|areas|fields)|\\bgive (?:me )?all\\b|\\bname (?:the|all|two|three|four|five)|which (?:fields|provinces|areas|leaders|people|sectors|countries|districts|units|items|goods|two|three|four|five|six|\\d+)|what (?:fields|areas|items|sectors|things|kinds|goods|were the|are the)|who (?:were|are) the|ຫຍັງແດ່|ໃດແດ່|ໃຜແດ່|ແດ່[?.\\s]*$`,
  "u",
);
const YESNO =
  /(?:^|\s)(?:co|da|duoc|phai|dung|con|se|bi) .*(?:khong|chua|hay khong)[\s?.!]*$|(?:dung|phai) (?:khong|chua)[\s?.!]*$|^co phai |^(?:did|does|do|is|are|was|were|has|have|had|will|can(?! bo )|could) |ບໍ່[\s?.!]*$|ບໍ[\s?.!]*$|ແມ່ນບໍ່|ຫຼືບໍ່/u;

const ASKS_HOLDER =
  /(?<=^|\s)ai (?:la|dang|giu|lam|duong|hien|tung|nay)(?=\s)|(?:la|gom|co) (?:nhung )?(?:ai|nguoi nao|dong chi nao)(?=$|[\s?,.;])|(?:do|boi) ai (?:giu|dam nhiem|lam)|ten (?:la )?(?:gi|ai)|(?:truong|thu|tich|doc) (?:nao|la ai)|\bwho (?:is|was|were|are|holds|held|serves|served)\b|\b(?:which|what) (?:governor|secretary|chairman|minister|ambassador|leader)|names? of|ໃຜເປັນ|ແມ່ນໃຜ|ຊື່/u;

/** Things that are told in figures, at the beginning of a question without a question word: "kim ngạch 2022?", "dân số tỉnh". */
const MEASURE =
  /^(?:(?:xin|cho|hoi|biet|em|anh|chi|minh|toi|a|oi|ve|so lieu|tong|con|the|muc) )*(kim ngach|doanh thu|doanh so|dan so|dien tich|grdp|gdp|toc do (?:tang truong|phat trien)|tang truong|thu nhap|thu ngan sach|chi ngan sach|ngan sach|kinh phi|chi phi|tong von|von (?:dau tu|dang ky|fdi|oda)|von|so luong|so (?:nguoi|ca|doan|du an|suat|sinh vien|hoc sinh|cong nhan|can bo|doanh nghiep|luot)|ty le|san luong|nang suat|chieu dai|khoi luong|tri gia|gia tri|muc luong|hoc phi|luong khach|tien luong|quan so|cong suat|thoi luong)(?!\p{L})/u;

/** Reads what kind of answer a question wants. */
export function readWanted(text: string, language: "vi" | "en" | "lo"): Wanted {
  const folded = fold(text);
  const office = findOffice(language === "vi" ? folded : fold(vietnameseTerms(text, language).join(" · ")));
  const kinds = kindsOf(
    language === "en" ? folded.replace(ENGLISH_LOOKALIKES, "-") : fold(withoutLookalikes(text)),
  );
  const measure = language === "vi" && kinds.length === 0 ? MEASURE.exec(folded)?.[1] : undefined;
  if (measure !== undefined)
    return {
      kind: "number",
      also: [],
      focus: [words(measure)],
      unknownFocus: false,
      office: null,
      body: null,
      holder: false,
    };
  const [kind = "other", ...also] = kinds;
  const foreign = language === "vi" ? [] : foreignFocus(text, language);
  return {
    kind,
    also,
    focus: language === "vi" ? oneFocus(focusOf(counting(text))) : (foreign ?? []),
    unknownFocus: foreign === null,
    office: office?.office ?? null,
    body: office === null || language !== "vi" ? null : bodyOf(folded.slice(office.end)),
    holder: office !== null && ASKS_HOLDER.test(fold(text)),
  };
}

/** Bodies that have heads of their own. */
const BODY =
  /^ (?:danh du )?((?:hoi(?! dong nhan dan)|hiep hoi|lien hiep|lien doan|cong doan|tap doan|cong ty|mat tran|so|trung tam|benh vien|truong|cuc|chi cuc|vien|quy|cau lac bo|ngan hang|nha may|toa an|cong an|kho bac)(?: \p{L}+){0,2})/u;
/** Words that end its name. */
const BODY_ENDS = new Set("cua la tai o thuoc tinh thanh huyen nam ten hien nao ai do".split(" "));
const BODY_WORDS = 3;

/** The first words of the body named right behind an office; `null` without one. */
function bodyOf(behind: string): string[] | null {
  const said = BODY.exec(behind)?.[1];
  if (said === undefined) return null;
  const all = words(said);
  const end = all.findIndex((word, at) => at > 0 && BODY_ENDS.has(word));
  return all.slice(0, end < 0 ? BODY_WORDS : end);
}

/** Folded, with "bao nhiêu" for "mấy", which without its mark is a machine as well. */
function counting(text: string): string {
  const few = hasDiacritics(text) ? /(?<![\p{L}\p{M}])mấy(?![\p{L}\p{M}])/giu : /(?<=^|\s)may(?=\s)/giu;
  return fold(text.replace(few, "bao nhiêu"));
}

/** Question words; with other marks they are other words ("máy", "đầu", "ải"). */
const QUESTION_WORDS: Readonly<Record<string, string>> = {
  may: "mấy",
  dau: "đâu",
  ai: "ai",
  nao: "nào",
  gi: "gì",
};

/** Numbers likewise ("bà", "sau"). */
const NUMBERS: Readonly<Record<string, string>> = {
  ba: "ba",
  bon: "bốn",
  sau: "sáu",
  bay: "bảy",
  tam: "tám",
  chin: "chín",
  muoi: "mười",
};

/** English words that are Vietnamese question words without their marks. */
const ENGLISH_LOOKALIKES = /\b(?:may|ai|dau)\b/gu;

/** A text without words that only look like question words once their marks are gone. */
function withoutLookalikes(text: string): string {
  const marked = hasDiacritics(text);
  let kept = "";
  let at = 0;
  for (const { word, folded, start, end } of tokenize(text)) {
    const meant = QUESTION_WORDS[folded] ?? (marked ? NUMBERS[folded] : undefined);
    if (meant === undefined || word === meant || (word === folded && NUMBERS[folded] === undefined)) continue;
    if (word === "bà" && /^\s+nào/iu.test(text.slice(end))) continue;
    kept += `${text.slice(at, start)}-`;
    at = end;
  }
  return kept + text.slice(at);
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
    (kind) =>
      !(kind === "person" && author.length > 0) &&
      !(kind === "year" && kinds.includes("period")) &&
      !(kind === "number" && (kinds.includes("money") || kinds.includes("percent"))),
  );
  return all.length === 0 && YESNO.test(folded) ? ["yesno"] : all;
}

/** The words right behind "bao nhiêu", "mấy"; between "những" and "nào"; or the subject of "… là bao nhiêu". */
function focusOf(folded: string): string[] {
  const listed = /(?:nhung|cac) ([\p{L}\s]{1,30}?) nao/u.exec(folded)?.[1];
  if (listed !== undefined) return noun(words(listed));
  const behind = /bao nhieu\s+([\p{L}\s]+)/u.exec(folded)?.[1];
  const counted = behind === undefined ? [] : words(behind);
  const [first] = counted;
  if (WRITTEN_SHORT.test(counted.join(" "))) return [];
  if (first !== undefined && !COUNTERS.has(first)) return noun(counted);
  // "Mấy suất học bổng", "bao nhiêu con bò": what stands behind the counter.
  const [, second] = counted;
  if (first !== undefined && second !== undefined && CLASSIFIERS.has(first) && !COUNTERS.has(second))
    return noun(counted.slice(1));
  if (!/(la|duoc|dat|tang|giam) bao nhieu/.test(folded)) return [];
  const subject = words(folded.split(/\s(?:cua|la|o|tai|giua|trong|nam|nhu)\s/u)[0] ?? "");
  return subject.filter((word) => !OPENERS.has(word)).slice(0, 3);
}

function words(folded: string): string[] {
  return tokenize(folded).map((token) => token.word);
}

/** The noun that a phrase begins with: a unit alone, else two words but for one that goes on with the sentence. */
function noun([first = "", second = ""]: readonly string[]): string[] {
  return UNITS.has(first) || second === "" || GOES_ON.has(second) ? [first] : [first, second];
}

function oneFocus(words: readonly string[]): string[][] {
  return words.length === 0 ? [] : [[...words]];
}

/** What is counted in everything; no term of the glossary. */
const MEASURES = new Set(
  "year years month months week weeks day days hour hours minute minutes time times people persons person percent metres meters kilometres kilometers km articles".split(
    " ",
  ),
);

/** People that are counted. */
const PEOPLE =
  /^(?:chuyên gia|sinh viên|lưu học sinh|học sinh|cán bộ|bác sĩ|lao động|người dân|tình nguyện viên|đại biểu|giáo viên|nông dân|phụ nữ|trẻ em|dân số|doanh nhân)$/u;

/**
 * What a question in English or Lao counts: the glossary's terms for the words behind "how many", or before ຈັກ; none where
 * it does not say what, `null` where the glossary has no word for it.
 */
function foreignFocus(text: string, language: "en" | "lo"): string[][] | null {
  const counted =
    language === "en"
      ? /how (?:many|much)\s+(?:(?:bottles?|boxes|packets?|packs?|pieces?|sets?|bags?|sacks?|doses?|units?|pairs?|copies|kinds?|types?) of\s+)?((?:[\w'-]+\s?){1,4})/i.exec(
          text,
        )?.[1]
      : /([\u0e80-\u0eff ]{1,40})\s*(?:ຈັກ|ເທົ່າໃດ)/.exec(text)?.[1];
  const classifier = language === "lo" ? /ຈັກ([\u0e80-\u0eff]{3,})/.exec(text)?.[1] : undefined;
  // "ຄົນ" counts people: those the question speaks of, wherever it names them.
  const people =
    language === "lo" && /ຈັກ ?ຄົນ/.test(text)
      ? vietnameseTerms(text, language).filter((term) => PEOPLE.test(term))
      : [];
  if (people.length > 0) return people.map((term) => words(fold(term)));
  const classified = classifier === undefined ? [] : vietnameseTerms(classifier, language);
  if (classified.length > 0) return classified.map((term) => words(fold(term)));
  if (counted === undefined) return [];
  const typed = counted.trim().split(/\s+/);
  const ends = typed.findIndex((word) => isFunctionWord(word.toLowerCase()));
  const nouns = language === "en" && ends >= 0 ? typed.slice(0, ends) : typed;
  // The first words that mean something in English, the last in Lao.
  for (let length = 1; length <= nouns.length; length++) {
    const part = language === "en" ? nouns.slice(0, length) : nouns.slice(-length);
    const terms = subjectTerms(part.join(" "), language);
    if (terms.length > 0) return terms.map((term) => words(fold(term)));
  }
  return nouns.length === 0 || nouns.some((word) => MEASURES.has(word.toLowerCase())) ? [] : null;
}
