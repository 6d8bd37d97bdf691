// src/claims/slots/opposites.ts
import { wholeWords } from "../../text/clause-words.js";
import type { Unit } from "../evidence-units.js";
import type { TakenApart } from "../read-claim.js";
import type { Finding } from "./finding.js";
import { nearby } from "./nearby.js";

/** Words of which the one rules the other out where both are said of one thing, in the languages of claims. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ["toàn phần|full(?:y funded)?|ເຕັມຈຳນວນ", "bán phần|một phần|partial(?:ly funded)?|part-funded"],
  ["miễn phí|không (?:mất|lấy|thu) tiền|free of charge|for free", "thu phí|trả phí|có phí|mất phí|for a fee"],
  ["dài hạn|long[- ]term", "ngắn hạn|short[- ]term"],
  ["xuất khẩu|exports?|exported", "nhập khẩu|imports?|imported"],
  ["song phương|bilateral", "đa phương|multilateral"],
  ["công lập|state-run", "tư thục|dân lập|privately run"],
  ["tăng(?! trưởng| cường)|increase[sd]?|rose|grew", "giảm(?! nghèo| thiểu)|decrease[sd]?|fell|declined"],
  ["lớn nhất|largest|biggest", "nhỏ nhất|smallest"],
  ["cao nhất|highest", "thấp nhất|lowest"],
  ["nhiều nhất|most numerous", "ít nhất (?!\\d)|fewest"],
  ["đầu tiên", "cuối cùng"],
  [
    "duy trì|tiếp tục|giữ vững|liên tục|maintain(?:s|ed)?|continue[sd]?",
    "gián đoạn|tạm (?:ngừng|dừng)|ngừng trệ|đình trệ|ngưng trệ|interrupted|suspended",
  ],
  [
    "mở rộng|phát triển|củng cố|thắt chặt|expanded|strengthened",
    "thu hẹp|xấu đi|suy yếu|rạn nứt|đi xuống|shrank|weakened",
  ],
  ["thành công", "thất bại"],
  ["nhất trí|đồng ý|thống nhất|agreed", "từ chối|bác bỏ|phản đối|rejected"],
  ["tặng|biếu|hỗ trợ|viện trợ|donated", "cho vay|cho mượn|bán|lent|sold"],
  ["trực tiếp|in person", "trực tuyến|online"],
  ["đầy đủ", "một phần|dở dang"],
  ["tự nguyện", "bắt buộc"],
];
const PAIRS = OPPOSITES.flatMap(([one, other]) => {
  const [left, right] = [wholeWords(one), wholeWords(other)];
  return [[left, right] as const, [right, left] as const];
});

/** So many of the words around must be the same for both to be said of one thing. */
const OF_ONE_THING = 0.4;

/** A rise or a fall that a unit has no word for is not said there. */
const TRENDS: readonly (readonly [RegExp, RegExp])[] = [
  [wholeWords("tăng(?! trưởng| cường)(?= (?:\\p{L}+ )?\\d)"), /tăng|nâng|hơn|lên|thêm|gấp/iu],
  [wholeWords("giảm(?= (?:\\p{L}+ )?\\d)"), /giảm|hạ|sụt|thấp hơn|ít hơn|xuống|mất/iu],
];

function trendFindings(claim: TakenApart, { statement }: Unit): Finding[] {
  return TRENDS.flatMap(([own, words]): Finding[] => {
    const said = own.exec(claim.text);
    return said === null || words.test(statement.text.replace(/tăng (?:trưởng|cường)/giu, ""))
      ? []
      : [{ slot: "opposite", state: "absent", claim: said[0], source: null, closeness: 0 }];
  });
}

/** Where a unit has the opposite of a word of the claim, and not the word itself. */
export function oppositeFindings(claim: TakenApart, unit: Unit): Finding[] {
  const source = unit.statement;
  const opposed = PAIRS.flatMap(([own, opposite]): Finding[] => {
    const said = own.exec(claim.text);
    const told = opposite.exec(source.text);
    if (said === null || told === null || opposite.test(claim.text) || own.test(source.text)) return [];
    const positionIn = (tokens: readonly { readonly end: number }[], at: number): number =>
      tokens.findIndex(({ end }) => end > at);
    const end = said.index + said[0].length;
    const around = claim.terms.map((term) => term.end <= said.index || end <= term.start);
    const closeness = nearby(
      {
        language: claim.language,
        terms: claim.terms.filter((_, at) => around[at]),
        weights: claim.weights.filter((_, at) => around[at]),
        position: positionIn(claim.statement.tokens, said.index),
      },
      { words: unit.words, position: positionIn(source.tokens, told.index) },
    );
    const start = unit.start + told.index;
    return closeness < OF_ONE_THING
      ? []
      : [
          {
            slot: "opposite",
            state: "other",
            claim: said[0],
            source: { start, end: start + told[0].length },
            closeness,
          },
        ];
  });
  return [...opposed, ...trendFindings(claim, unit)];
}
