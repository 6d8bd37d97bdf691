// src/search/number-words.ts
import { type Token, tokenize } from "../text/tokens.js";

/** Small numbers as words; "năm" is left out, it is a year more often than five. */
const NUMBERS: Readonly<Record<string, string>> = {
  hai: "2",
  ba: "3",
  bốn: "4",
  sáu: "6",
  bảy: "7",
  tám: "8",
  chín: "9",
  mười: "10",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  ສອງ: "2",
  ສາມ: "3",
  ສີ່: "4",
  ຫ້າ: "5",
  ຫົກ: "6",
  ເຈັດ: "7",
  ແປດ: "8",
  ເກົ້າ: "9",
  ສິບ: "10",
};

/** The numbers that a text writes as words, in digits: articles write "4 tỉnh" for "bốn tỉnh". */
export function numbersInWords(text: string): Token[] {
  return tokenize(text).flatMap((token) => {
    const digits = NUMBERS[token.word];
    return digits === undefined ? [] : [{ ...token, word: digits, folded: digits }];
  });
}
