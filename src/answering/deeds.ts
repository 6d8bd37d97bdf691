// src/answering/deeds.ts
import type { Query } from "../search/question.js";
import { fold } from "../text/fold.js";

/** What a person is asked for having done, and the words by which a sentence tells it; both folded. */
const DEEDS: readonly { readonly asked: RegExp; readonly told: RegExp }[] = [
  deed(
    "dan (?:dau|doan)|lam truong doan|lam truong phai doan",
    "led|leads?|headed",
    "ນຳພາ|ນໍາພາ|ນຳໜ້າ|ຫົວໜ້າຄະນະ",
    "dan dau|dan doan|dung dau|truong doan",
  ),
  deed(
    "dung dau",
    "heads?",
    "ເປັນຫົວໜ້າ(?!ຄະນະ)",
    "dung dau|dan dau|truong doan|truong ban|bi thu|chu tich|tinh truong|giam doc",
  ),
  deed(
    "chu tri|chu toa|dieu hanh",
    "chair(?:ed|s)?|presided",
    "ເປັນປະທານ(?!ຄະນະ|ສະພາ|ປະເທດ|ແຂວງ)",
    "chu tri|chu toa|dieu hanh|truong ban",
  ),
  deed("ky|ky ket|dat but ky", "signed|signs?", "ເຊັນ", "ky|ky ket"),
  deed(
    "trao|tang|trao tang|ban giao|tang qua",
    "presented|gave(?! (?:the |a |an )?(?:\\w+ )?(?:speech|remarks?|address|talk|report))|handed|awarded|donated",
    "ມອບ",
    "trao|tang|ban giao|ho tro|cap",
  ),
  deed(
    "ve (?:nhat|nhi|dich)|vo dich|gianh|doat|thang(?: cuoc)?|chien thang",
    "won|wins?",
    "ຊະນະ",
    "ve nhat|vo dich|gianh|doat|chien thang|huy chuong|giai nhat",
  ),
  deed("dai dien", "represent(?:ed|s)?", "ເປັນຕົວແທນ|ຕາງໜ້າ", "dai dien|thay mat"),
  deed(
    "tai tro|chi tra|bo tien|chi tien|cap kinh phi",
    "fund(?:ed|s)?|financ(?:ed|es)|sponsor(?:ed|s)?|paid(?! (?:a )?visit)",
    "ອອກທຶນ|ສະໜອງທຶນ",
    "tai tro|kinh phi|ung ho|dong gop|ngan sach|nguon von",
  ),
  deed("bi bat|bi ky luat|bi khoi to", "was arrested|was fined", "ຖືກຈັບ", "bat|ky luat|khoi to"),
  deed(
    "phat bieu|ket luan|doc dien van|noi loi",
    "spoke|(?:gave|delivered|made) (?:the |a |an )?(?:\\w+ )?(?:speech|remarks?|address)|concluded",
    "ກ່າວ",
    "phat bieu|ket luan|nhan manh|cho biet|cho rang|khang dinh|danh gia|cam on|chuc mung|bay to|de nghi|chi dao|noi",
  ),
];

function deed(vietnamese: string, english: string, lao: string, told: string) {
  return {
    asked: new RegExp(
      `(?<!\\p{L})(?:ai|nguoi nao|nhung ai|dong chi nao|(?:ong|ba|vi|can bo|lanh dao|tay dua|van dong vien|vdv|cau thu|doi|hoc sinh|sinh vien) nao)(?: da| la nguoi| se| duoc)* (?:${vietnamese})(?!\\p{L})|(?<!\\b(?:person|one|man|woman|official|leader)s? )\\b(?:who|which (?:\\w+ ){0,2}?(?:officials?|leaders?|persons?|people)) (?:has |had |is |was )?(?:${english})\\b|ໃຜ(?:ໄດ້|ເປັນຜູ້|ເປັນຄົນ)*(?:${lao})`,
      "u",
    ),
    told: new RegExp(`(?<!\\p{L})(?:${told})(?!\\p{L})`, "u"),
  };
}

/** Whether a sentence tells the deed whose doer is asked for; `true` where none that is known here is. */
export function tellsDeed(query: Query): (sentence: string) => boolean {
  const deeds = deedsAsked(query);
  return (sentence) => deeds.every(({ told }) => told.test(fold(sentence)));
}

/** Whether a question asks for the doer of a deed known here. */
export function asksDeed(query: Query): boolean {
  return deedsAsked(query).length > 0;
}

function deedsAsked(query: Query): typeof DEEDS {
  const question = fold(query.text);
  return DEEDS.filter(({ asked }) => asked.test(question));
}
