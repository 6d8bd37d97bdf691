// src/answering/money-asked.ts
import type { Query } from "../search/question.js";
import { fold } from "../text/fold.js";

/** People for whom money is spent, by the words for them; folded. */
const PEOPLE: readonly RegExp[] = [
  people("sinh vien|hoc sinh|luu hoc sinh|hoc vien", "students?|pupils?", "ນັກສຶກສາ|ນັກຮຽນ"),
  people("can bo|cong chuc|vien chuc", "officials?|cadres?|civil servants?", "ພະນັກງານ"),
  people("lao dong|cong nhan|nguoi lao dong", "workers?|labou?rers?", "ກຳມະກອນ|ແຮງງານ"),
  people("bac si|y si|thay thuoc|can bo y te", "doctors?|physicians?", "ທ່ານໝໍ|ແພດ"),
  people("giao vien|giang vien", "teachers?|lecturers?", "ຄູ|ອາຈານ"),
  people("nong dan", "farmers?", "ຊາວນາ|ກະສິກອນ"),
  people("ho ngheo|gia dinh|ho dan", "households?|families", "ຄອບຄົວ"),
];

function people(vietnamese: string, english: string, lao: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${vietnamese})(?!\\p{L})|\\b(?:${english})\\b|${lao}`, "u");
}

/** What something is worth, and not what was paid. */
const ASKS_WORTH = /(?<!\p{L})(?:tri gia|gia tri)(?!\p{L})|\b(?:worth|value of)\b|ມູນຄ່າ/u;
const WORTH =
  /(?<!\p{L})(?:tri gia|gia tri|tong|von|kim ngach|kinh phi|thanh tien|quy ra|tuong duong|doanh thu|moi suat|suat)(?!\p{L})/u;

/** Whether a sentence that tells money tells it of those it is asked for, and as the worth where that is asked. */
export function moneyOfAsked(query: Query): (sentence: string) => boolean {
  const question = fold(query.text);
  const groups = PEOPLE.filter((group) => group.test(question));
  const worth = ASKS_WORTH.test(question);
  return (sentence) => {
    const told = fold(sentence);
    return groups.every((group) => group.test(told)) && (!worth || WORTH.test(told));
  };
}
