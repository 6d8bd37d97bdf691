// src/search/things-asked.ts
import { fold } from "../text/fold.js";
import type { Language } from "./question.js";

/** Things of which a question asks which one ("huyện nào"), with the words of which a sentence that answers must hold one; folded. */
const THINGS: readonly { readonly asked: Readonly<Record<Language, RegExp>>; readonly told: RegExp }[] = [
  thing("huyen|thi xa", "districts?", "ເມືອງ", "huyen|thi xa|quan|thanh pho"),
  thing("xa|(?<!dia )phuong|thi tran", "communes?|wards?|villages?", "ບ້ານ", "xa|phuong|thi tran|ban|lang"),
  thing(
    "cong ty|doanh nghiep|tap doan",
    "compan(?:y|ies)|firms?|enterprises?|corporations?",
    "ບໍລິສັດ",
    "cong ty|doanh nghiep|tap doan|xi nghiep|nha may|hop tac xa|ngan hang|hang",
  ),
  thing(
    "(?<!(?:tinh|thi|bo|hieu|do|doan|chu|moi|huyen|thu|vien|chi huy) )truong(?: dai hoc| cao dang| pho thong| hoc)?|dai hoc|hoc vien",
    "schools?|universit(?:y|ies)|colleges?",
    "ໂຮງຮຽນ|ມະຫາວິທະຍາໄລ|ວິທະຍາໄລ",
    "truong|dai hoc|cao dang|hoc vien",
  ),
  thing(
    "benh vien|tram y te|phong kham",
    "hospitals?|clinics?",
    "ໂຮງໝໍ",
    "benh vien|trung tam y te|tram y te|phong kham|co so y te",
  ),
  thing("khach san|nha khach|resort", "hotels?|guest ?houses?", "ໂຮງແຮມ", "khach san|nha khach|resort|hotel"),
  thing("nha hang|quan an", "restaurants?", "ຮ້ານອາຫານ", "nha hang|quan"),
  thing(
    "hoi truong|tru so|phong hop|toa nha",
    "halls?|venues?|buildings?",
    "ຫ້ອງປະຊຸມ|ຕຶກ",
    "hoi truong|tru so|phong hop|van phong|trung tam|nha van hoa|toa nha",
  ),
  thing("san bay|cang hang khong", "airports?", "ສະໜາມບິນ", "san bay|cang hang khong"),
  thing("san van dong|nha thi dau", "stadiums?|arenas?", "ເດີ່ນກິລາ|ສະໜາມກິລາ", "san van dong|nha thi dau"),
  thing("bao tang", "museums?", "ຫໍພິພິທະພັນ", "bao tang"),
];

function thing(vietnamese: string, english: string, lao: string, told: string) {
  return {
    asked: {
      vi: new RegExp(
        `(?<!\\p{L})(?<!thanh pho |tinh )(?:${vietnamese})(?:,? [\\p{L}]+){0,2}? (?:nao|ten (?:la )?gi)(?!\\p{L})`,
        "u",
      ),
      en: new RegExp(`\\b(?:which|what) (?:\\w+ )?(?:${english})\\b`, "u"),
      lo: new RegExp(`(?:${lao})(?:ໃດ|ຊື່ຫຍັງ)`, "u"),
    },
    told: new RegExp(`(?<!\\p{L})(?:${told})(?!\\p{L})`, "gu"),
  };
}

/** A name behind the word for a thing: "trường Cao đẳng Sơn La", "Công ty cổ phần Cao su". */
const NAMED = /^(?:[\s-]\p{Ll}[\p{L}\p{M}]*){0,3}\s["“]?\p{Lu}/u;

/** What sort of thing is asked for, not which one ("loại trường nào"). */
const ASKS_SORT =
  /(?<!\p{L})(?:loai|bac|cap|kieu)(?!\p{L})|\b(?:kinds?|types?|levels?|sorts?) of\b|ປະເພດ|ລະດັບ/u;

/**
 * Whether a sentence names a thing of the sort that a question asks for ("which universities"); `null` where it asks for none
 * known here.
 */
export function tellsThing(question: string, language: Language): ((sentence: string) => boolean) | null {
  const folded = fold(question);
  const sort = ASKS_SORT.test(folded);
  const things = THINGS.filter(({ asked }) => asked[language].test(folded));
  return things.length === 0
    ? null
    : (sentence) =>
        things.every(({ told }) =>
          // Folding keeps the length of composed text.
          [...fold(sentence).matchAll(told)].some(
            ({ 0: word, index }) => sort || NAMED.test(sentence.slice(index + word.length)),
          ),
        );
}
