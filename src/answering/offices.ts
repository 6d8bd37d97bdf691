// src/answering/offices.ts
import { findPlaces, type Place, type PlaceMention } from "../search/places.js";
import { fold } from "../text/fold.js";
import { tokenize } from "../text/tokens.js";
import type { Span } from "./answer.js";
import { capitalisedRun, isFamilyName } from "./person-names.js";

/** An office as a text names it. */
export interface OfficeMention extends Span {
  /** Folded, in one way to write it and without its place: "chu tich ubnd", "bi thu tinh uy", "pho giam doc so y te". */
  readonly title: string;
  /** The province, city or country it is of, where the text says so beside it. */
  readonly place: Place | null;
  /** A smaller unit it is of, folded ("huyen a"); its kind alone where the text leaves out which ("huyen"). */
  readonly unit: string | null;
  /** Of a province for certain, named or not: a provincial committee, a department, "UBND tỉnh". */
  readonly provincial: boolean;
  /** The person does not hold it: "nguyên Bí thư". */
  readonly former: boolean;
}

const COMMITTEE = "(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ)";
const DEPARTMENT =
  "(?:y tế|ngoại vụ|tài chính|kế hoạch và đầu tư|công thương|nội vụ|tư pháp|xây dựng|du lịch|giao thông vận tải|giáo dục và đào tạo|khoa học và công nghệ|thông tin và truyền thông|tài nguyên và môi trường|nông nghiệp và phát triển nông thôn|nông nghiệp và môi trường|nông nghiệp|lao động,? (?:- )?thương binh và xã hội|văn hóa,? thể thao và du lịch|văn hóa và thể thao|[a-zđ]{2,}(?:[&-][a-zđ]{2,})+)";
const MINISTRY =
  "(?:ngoại giao|quốc phòng|công an|tài chính|công thương|y tế|nội vụ|tư pháp|xây dựng|kế hoạch và đầu tư|giáo dục và đào tạo|khoa học và công nghệ|nông nghiệp và phát triển nông thôn|nông nghiệp và môi trường|nông nghiệp và lâm nghiệp)";
const COUNCIL =
  "(?:ubnd|(?:ủy|uỷ) ban nhân dân|hđnd|hội đồng nhân dân|quốc hội|nước|hội đồng quản trị|(?:(?:ủy|uỷ) ban )?(?:mttq|mặt trận tổ quốc)(?: việt nam)?)";

/** Heads of an office with the body they lead, lower case; the longest first where one begins another. */
const OFFICE = new RegExp(
  [
    `(?:phó )?(?:tổng )?bí thư(?: thường trực)?(?: ${COMMITTEE}| trung ương đảng(?: nhân dân cách mạng lào)?| đảng nhân dân cách mạng lào)?`,
    `(?:phó )?chủ tịch(?: thường trực)?(?: ${COUNCIL})?`,
    `(?:phó )?(?:tổng )?giám đốc(?: sở ${DEPARTMENT}| công an)?`,
    "(?:phó )?(?:tỉnh|đô|thị) trưởng",
    "(?:phó )?thủ tướng(?: chính phủ)?",
    `(?:bộ|thứ) trưởng(?: bộ ${MINISTRY})?`,
    "đại sứ(?: đặc mệnh toàn quyền)?",
    "tổng lãnh sự",
    `(?:phó )?trưởng (?:ban (?:chỉ đạo|tổ chức|tuyên giáo|dân vận|nội chính|đối ngoại|quản lý)(?: ${COMMITTEE}| trung ương)?|ban|đoàn|phòng)`,
    `(?:ủy|uỷ) viên(?: dự khuyết)? (?:bộ chính trị|trung ương đảng(?: nhân dân cách mạng lào)?|(?:ban chấp hành|bch) trung ương đảng(?: nhân dân cách mạng lào)?|ban (?:thường vụ|chấp hành)(?: ${COMMITTEE})?)`,
    "(?:phó )?chỉ huy trưởng",
    "(?:phó )?hiệu trưởng",
    "(?:phó )?(?:cục|vụ|viện) trưởng",
    "(?:phó )?chánh (?:văn phòng|án|thanh tra)",
  ].join("|"),
  "gu",
);

/** Words before an office by which it is no longer, or not yet, the person's. */
const NOT_HELD = /(?:^|[^\p{L}\p{M}])(?:nguyên|cựu|cố|bầu|ứng cử viên)\s+$/u;
const RANK = /^\s+(?:của\s+)?(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|phường|xã)(?![\p{L}\p{M}])\s*/u;
const CITY = /^(?:thành phố|tp\.?|thanh)$/;
/** States that are no place of the gazetteer, so that "Thủ tướng Nhật Bản Kishida Fumio" ends where the name begins. */
const OTHER_STATE =
  /^\s(?:Ấn Độ|Anh|Ba Lan|Bỉ|Campuchia|Canada|Cuba|Đức|EU|Hà Lan|Hàn Quốc|Hoa Kỳ|Indonesia|Israel|Italia|Malaysia|Mỹ|Myanmar|Nga|Nhật Bản|Pháp|Philippines|Singapore|Thái Lan|Thụy Điển|Thụy Sĩ|Triều Tiên|Trung Quốc|Australia|Ukraine)(?![\p{L}\p{M}])/u;
const COUNTRY_BEHIND = /^\s*\((?:nước )?(?:CHDCND )?Lào\)/u;
const PROVINCIAL_TITLE = /\b(?:tinh uy|tinh truong|do truong|so [a-z])/;
/** Committees of a smaller unit, whose name follows at once: "Huyện ủy Mường Ảng". */
const OF_UNIT = /\b(huyen|quan|thi|thanh) uy$/;
const OF_STATE = /thu tuong|truong bo|bo truong|^dai su|^tong lanh su|^chu tich(?: nuoc)?$|bi thu$/;
const ENVOY = /^(?:dai su|tong lanh su)/;

/**
 * The offices a text names, in text order. A place counts to the office it stands right behind.
 * @param places where the text names places
 */
export function findOffices(
  text: string,
  places: readonly PlaceMention[] = findPlaces(text),
): OfficeMention[] {
  const lower = lowerCase(text);
  return [...lower.matchAll(OFFICE)].flatMap(({ 0: found, index }) => {
    const after = index + found.length;
    if (!beginsWord(text, index) || /^[\p{L}\p{M}]/u.test(text.slice(after))) return [];
    const title = titleOf(found);
    const { rank, ...where } = whereOf(title, text, lower, after, places);
    return [
      {
        title,
        ...where,
        provincial: rank === "tỉnh" || PROVINCIAL_TITLE.test(title),
        former: NOT_HELD.test(lower.slice(0, index)),
        start: index,
      },
    ];
  });
}

/** An office asked about or written, in the one way in which titles are compared. */
export function titleOf(office: string): string {
  return tokenize(office)
    .map((token) => token.folded)
    .join(" ")
    .replace(/\buy ban nhan dan\b/, "ubnd")
    .replace(/\bhoi dong nhan dan\b/, "hdnd")
    .replace(/\b(?:ban chap hanh|bch) trung uong dang\b/, "trung uong dang")
    .replace(/\b(?:uy ban )?mat tran to quoc(?: viet nam)?\b|\buy ban mttq\b/, "mttq");
}

type Where = Pick<OfficeMention, "end" | "place" | "unit"> & { readonly rank: string | null };

/** The place that stands behind an office, and where both end. */
function whereOf(
  title: string,
  text: string,
  lower: string,
  after: number,
  places: readonly PlaceMention[],
): Where {
  const ranked = RANK.exec(lower.slice(after));
  const rank = ranked?.[1] ?? null;
  const space = /^\s+(?:của\s+)?/u.exec(lower.slice(after))?.[0].length ?? 0;
  const nameAt = after + (ranked?.[0].length ?? space);
  // "TP. Hồ Chí Minh" is a name with its rank.
  const named = places.find(({ start }) => start === nameAt || start === after + space);
  const ofUnit = OF_UNIT.exec(title)?.[1] ?? null;
  if (named !== undefined && isOf(rank ?? ofUnit, named.place)) {
    if (ENVOY.test(title)) return { ...seatOf(text, named.end, places), place: named.place, rank };
    const end = named.end + (COUNTRY_BEHIND.exec(text.slice(named.end))?.[0].length ?? 0);
    return { end, place: named.place, unit: null, rank };
  }
  const end = ranked === null ? after : after + ranked[0].trimEnd().length;
  if (rank === "tỉnh") return { end, place: null, unit: null, rank };
  const kind = rank ?? ofUnit;
  if (kind === null) {
    const state = (OF_STATE.test(title) && OTHER_STATE.exec(text.slice(after))?.[0]) || "";
    return { end: end + state.length, place: null, unit: state === "" ? null : fold(state.trim()), rank };
  }
  const name = unitName(text.slice(nameAt));
  return {
    end: name === "" ? end : nameAt + name.length,
    place: null,
    unit: fold(`${kind} ${name}`).trim(),
    rank,
  };
}

/** Whether a place of the first level can have the rank that stands before it: a city may be the seat of a province of its name. */
function isOf(rank: string | null, place: Place): boolean {
  if (rank === null) return true;
  return CITY.test(rank) ? place.kind === "city" : rank === "tỉnh";
}

/** Where an envoy is sent to: "Đại sứ Việt Nam tại Lào". */
function seatOf(
  text: string,
  from: number,
  places: readonly PlaceMention[],
): Pick<OfficeMention, "end" | "unit"> {
  const at = text.startsWith(" tại ", from) ? from + " tại".length : from;
  const length = OTHER_STATE.exec(text.slice(at))?.[0].length;
  const end = length === undefined ? places.find(({ start }) => start === at + 1)?.end : at + length;
  return at === from || end === undefined
    ? { end: from, unit: null }
    : { end, unit: fold(text.slice(from, end).trim()) };
}

/** The name of a unit at the start of a text, without the person's that may follow: "Mường Ảng" of "Mường Ảng Lò Văn Sáng". */
function unitName(text: string): string {
  const words = capitalisedRun(text);
  const person = [2, 1, 3].find(
    (at) => words.length - at >= 2 && isFamilyName(words[at]) && !(at === 1 && isFamilyName(words[0])),
  );
  if (person === undefined && words.length > 2 && isFamilyName(words[0])) return "";
  const last = words[(person ?? Math.min(2, words.length)) - 1];
  return last === undefined ? "" : text.slice(0, last.end);
}

/** Whether a word begins here; a capital glued to a small letter ("vàBí thư") begins one that lost its space. */
function beginsWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 1), at);
  if (!/[\p{L}\p{M}\p{N}]/u.test(before)) return true;
  return /\p{Ll}/u.test(before) && /^\p{Lu}/u.test(text.slice(at));
}

/** Small letters at the same offsets. */
function lowerCase(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}
