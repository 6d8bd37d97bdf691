// src/answering/several.ts
import type { Query } from "../search/question.js";
import { fold } from "../text/fold.js";

/** Questions that one article alone seldom answers. */
const SEVERAL =
  /so sanh|xep theo (?:ngay|thoi gian|thu tu)|(?:cuoc|buoi|le|su kien|chuyen tham|doan|viec) nao (?:[\p{L}]+ ){0,3}(?:truoc|sau|som hon|muon hon)(?=$|[?.,\s])|hai chieu|[,;] (?:con|va) |lan luot|khac nhau|giong nhau|(?:hai|ba|bon|2|3|4) (?:bai|cuoc)|(?:hai|ba|bon|2|3|4) (?:tinh|dia phuong) (?:nao|viet nam|cua viet nam)|(?:cac|nhung|moi|tung) bai|(?:nhung|cac) (?:tinh|dia phuong|nuoc) (?:[\p{L}]+ ){0,6}nao|(?:tinh|dia phuong|thanh pho) nao (?:cua|o|tai|ben|phia|trong) (?:nuoc )?(?:viet nam|vn|lao)(?!\p{L})|(?<=^|\s)va (?:ai|nhung|vao|voi|o)|\bwhich (?:\w+ ){0,3}?(?:came|was|took place|happened) (?:first|earlier|later|last)\b|\b(?:both|compare|respectively|each|which (?:[\w-]+ ){0,3}?provinces|which province in (?:vietnam|viet nam|laos)|which vietnamese province)\b|ແຕ່ລະ|ທັງສອງ|ສົມທຽບ|ປຽບທຽບ|ແຂວງໃດແດ່/u;

/** Whether a question may need several articles. */
export function asksSeveral(query: Query): boolean {
  // An old province and the one it became part of are named together for the reader's sake.
  const provinces = (country: string): number =>
    new Set(query.names.flatMap(({ place }) => (place?.country === country ? [place.into ?? place.id] : [])))
      .size;
  return SEVERAL.test(fold(query.text)) || provinces("VN") > 1 || provinces("LA") > 1;
}
