// src/search/things-asked.ts
import { wholeWords } from "../text/clause-words.js";
import { fold, lowerCased } from "../text/fold.js";
import type { Language } from "./question.js";

/** Things of which a question asks which one ("huyện nào"), folded, with the words of which a sentence that answers must hold one, with their marks. */
const THINGS: readonly { readonly asked: Readonly<Record<Language, RegExp>>; readonly told: RegExp }[] = [
  thing("huyen|thi xa", "districts?", "ເມືອງ", "huyện|thị xã|quận|thành phố"),
  thing("xa|(?<!dia )phuong|thi tran", "communes?|wards?|villages?", "ບ້ານ", "xã|phường|thị trấn|bản|làng"),
  thing(
    "cong ty|doanh nghiep|tap doan|hang|nha san xuat|thuong hieu|nhan hieu",
    "compan(?:y|ies)|firms?|enterprises?|corporations?|brands?|manufacturers?",
    "ບໍລິສັດ",
    "công ty|doanh nghiệp|tập đoàn|xí nghiệp|nhà máy|hợp tác xã|ngân hàng|hãng",
  ),
  thing(
    "(?<!(?:tinh|thi|bo|hieu|do|doan|chu|moi|huyen|thu|vien|chi huy) )truong(?: dai hoc| cao dang| pho thong| hoc)?|dai hoc|hoc vien",
    "schools?|universit(?:y|ies)|colleges?",
    "ໂຮງຮຽນ|ມະຫາວິທະຍາໄລ|ວິທະຍາໄລ",
    "trường|đại học|cao đẳng|học viện",
  ),
  thing(
    "benh vien|tram y te|phong kham",
    "hospitals?|clinics?",
    "ໂຮງໝໍ",
    "bệnh viện|trung tâm y tế|trạm y tế|phòng khám|cơ sở y tế",
  ),
  thing("khach san|nha khach|resort", "hotels?|guest ?houses?", "ໂຮງແຮມ", "khách sạn|nhà khách|resort|hotel"),
  thing("nha hang|quan an", "restaurants?", "ຮ້ານອາຫານ", "nhà hàng|quán"),
  thing(
    "hoi truong|tru so|phong hop|toa nha",
    "halls?|venues?|buildings?",
    "ຫ້ອງປະຊຸມ|ຕຶກ",
    "hội trường|trụ sở|phòng họp|văn phòng|trung tâm|nhà văn hóa|tòa nhà",
  ),
  thing("san bay|cang hang khong", "airports?", "ສະໜາມບິນ", "sân bay|cảng hàng không"),
  thing("san van dong|nha thi dau", "stadiums?|arenas?", "ເດີ່ນກິລາ|ສະໜາມກິລາ", "sân vận động|nhà thi đấu"),
  thing("bao tang", "museums?", "ຫໍພິພິທະພັນ", "bảo tàng"),
];

function thing(vietnamese: string, english: string, lao: string, told: string) {
  return {
    asked: {
      vi: new RegExp(
        `(?<!\\p{L})(?<!thanh pho |tinh )(?:${vietnamese})(?:,? [\\p{L}]+){0,2}? (?:nao|ten (?:la )?gi)(?!\\p{L})`,
        "u",
      ),
      en: new RegExp(`\\b(?:which|what) (?:[\\w-]+ ){0,3}?(?:${english})\\b`, "u"),
      lo: new RegExp(`(?:${lao})(?:ໃດ|ຊື່ຫຍັງ)`, "u"),
    },
    told: wholeWords(told, "gu"),
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
          [...lowerCased(sentence).matchAll(told)].some(
            ({ 0: word, index }) => sort || NAMED.test(sentence.slice(index + word.length)),
          ),
        );
}
