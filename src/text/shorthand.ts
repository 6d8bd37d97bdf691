// src/text/shorthand.ts

/** What people abbreviate in chats, and what it stands for. Our own list; keys are lower case as typed. */
const SHORTHAND: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ko: "không",
    kh: "không",
    hok: "không",
    hong: "không",
    đc: "được",
    dc: "được",
    bn: "bao nhiêu",
    bnhiu: "bao nhiêu",
    nhiu: "nhiêu",
    bh: "bao giờ",
    ntn: "như thế nào",
    vs: "với",
    sv: "sinh viên",
    hs: "học sinh",
    hv: "học viên",
    gv: "giáo viên",
    cb: "cán bộ",
    đh: "đại học",
    dh: "đại học",
    cđ: "cao đẳng",
    ct: "chủ tịch",
    pct: "phó chủ tịch",
    bt: "bí thư",
    gđ: "giai đoạn",
    "đ/c": "đồng chí",
    cty: "công ty",
    dn: "doanh nghiệp",
    hđ: "hội đàm",
    htac: "hợp tác",
    ng: "người",
    nc: "nước",
    j: "gì",
    gi: "gì",
    zậy: "vậy",
    dag: "đang",
    lm: "làm",
    trc: "trước",
    tg: "thời gian",
  }),
);

/** Endings that mean nothing at the end of a question. */
const TAIL = /(?:\s+(?:v|z|vay|ak|ah|a|ạ|nhi|nhỉ|nha|nhé|ha|hả|the|ta))+\s*([?.!]*)\s*$/iu;

/** Writes out the chat shorthand of a Vietnamese question. */
export function expandShorthand(text: string): string {
  const whole = text.replace(/[\p{L}\p{M}/]+/gu, (word) => SHORTHAND.get(word.toLowerCase()) ?? word);
  const trimmed = whole.replace(TAIL, "$1");
  return trimmed.trim() === "" ? whole : trimmed;
}
