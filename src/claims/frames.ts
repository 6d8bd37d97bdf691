// src/claims/frames.ts
import type { Span } from "../answering/answer.js";
import { type Place, type PlaceMention, samePlace } from "../search/places.js";
import { wholeWords } from "../text/clause-words.js";
import { fold } from "../text/fold.js";

/** Deeds that one side does to the other: turned round, something else is said. */
export type Deed = "give" | "host" | "send" | "visit" | "ask";

/** A side of a deed: a place, for all who act for it, or a person by name. */
export type Side = { readonly place: Place } | { readonly person: string };

/** Who does what to whom. */
export interface Frame extends Span {
  readonly deed: Deed;
  /** `null` where it is left out: "Cử chuyên gia sang …" in a list of what someone did. */
  readonly agent: Side | null;
  readonly patient: Side;
  /** From the first of the sides to the last, or to the deed. */
  readonly whole: Span;
}

const DEEDS: readonly (readonly [Deed, RegExp])[] = [
  [
    "give",
    wholeWords(
      "trao tặng|tặng|trao(?! đổi)|biếu|hỗ trợ|viện trợ|tài trợ|ủng hộ|giúp(?: đỡ)?|cấp(?= (?:cho|học bổng|kinh phí|\\d))|dành(?: cho| tặng)?|cung cấp|khen thưởng|đào tạo|tập huấn|khám(?:,? chữa)?|" +
        "gave|gives?|given|offers?|offered|presented|donate[sd]?|grants?|granted|provide[sd]?|awards?|awarded|supports?|supported|help(?:s|ed)?|trained",
      "giu",
    ),
  ],
  [
    "host",
    wholeWords("tiếp nhận|đón tiếp|tiếp đón|đón|tiếp(?= (?:đoàn|ông|bà|đồng chí))|welcomed|hosted", "giu"),
  ],
  ["send", wholeWords("cử|gửi|phái|sends?|sent|dispatched", "giu")],
  [
    "visit",
    wholeWords(
      "(?:sang |đến |tới |đã )?thăm(?: (?:viếng|và làm việc))?|" +
        "sang(?! (?:thăm|năm|tuần|tháng|ngày|trang|tay|nước|giai đoạn|số|mặt|phải|trái|hè|xuân|thu|đông|chiều|tên))|" +
        "(?:đến|tới)(?= (?:làm việc|công tác|dự|hội đàm|học|khám|ký|tìm hiểu|khảo sát)(?![\\p{L}\\p{M}]))|" +
        "visit(?:s|ed)?|paid a visit to|travel(?:s|led|ed)? to|went to|came to",
      "giu",
    ),
  ],
  ["ask", wholeWords("đề nghị|kiến nghị|yêu cầu|asked|requested|urged", "giu")],
];
const LAO_DEEDS: readonly (readonly [Deed, RegExp])[] = [
  ["give", /ມອບ|ຊ່ວຍເຫຼືອ|ສະໜັບສະໜູນ|ໃຫ້(?=[^,;]{1,40}ແກ່)/gu],
  ["host", /ຕ້ອນຮັບ/gu],
  ["send", /ສົ່ງ/gu],
  ["visit", /ຢ້ຽມຢາມ/gu],
];

/** "được sang …": may go, not is visited. */
const GOES = /^(?:sang|đến|tới)(?!\p{L})/iu;

/** "được A hỗ trợ": what stands before is the one it is done to. */
const PASSIVE = /(?:^|[\s,])(?:được|do|nhờ)\s(?:[^,;]{0,40}\s)?$/iu;
/** "nhận … của A", "received … from A". */
const RECEIVES = wholeWords("nhận(?: được)?|được nhận|receive[sd]?|ຮັບ", "giu");
const FROM = /(?:của|từ|do|from|by|ຈາກ)\s(?:[\p{L}\p{M}]+\s){0,4}$/iu;

type SideMention = Span & { readonly side: Side };

/** The frames of a text, clause by clause. Countries count only where no two other sides are named. */
export function findFrames(text: string, places: readonly PlaceMention[], persons: readonly Span[]): Frame[] {
  const provinces = places.filter(({ place }) => place.kind !== "country");
  const named = persons.map((span) => ({ ...span, side: { person: text.slice(span.start, span.end) } }));
  const sides = [...provinces.map(sideOf), ...named];
  const all = distinct(sides) > 1 ? sides : [...places.map(sideOf), ...named];
  all.sort((a, b) => a.start - b.start);
  let at = 0;
  return text.split(";").flatMap((clause) => {
    const from = at;
    at += clause.length + 1;
    const inside = all
      .filter(({ start, end }) => start >= from && end <= from + clause.length)
      .map((mention) => ({ ...mention, start: mention.start - from, end: mention.end - from }));
    return inClause(clause, inside).map((frame) => ({
      ...frame,
      start: frame.start + from,
      end: frame.end + from,
      whole: { start: frame.whole.start + from, end: frame.whole.end + from },
    }));
  });
}

function sideOf({ place, start, end }: PlaceMention): SideMention {
  return { start, end, side: { place } };
}

/** Whether two sides are one: a person under one spelling, a place under whatever name. */
export function sameSide(a: Side, b: Side): boolean {
  if ("person" in a || "person" in b)
    return "person" in a && "person" in b && fold(a.person) === fold(b.person);
  return samePlace(a.place, b.place);
}

function inClause(text: string, sides: readonly SideMention[]): Frame[] {
  const found = [...DEEDS, ...LAO_DEEDS]
    .flatMap(([deed, pattern]) =>
      [...text.matchAll(pattern)].flatMap(({ 0: verb, index }): Frame[] => {
        // "Sở Giáo dục và Đào tạo": a body's name, no deed.
        if (index > 0 && /^\p{Lu}\p{Ll}/u.test(verb)) return [];
        const span = { start: index, end: index + verb.length };
        const frame = sidesOf(text, span, sides);
        return frame === null ? [] : [frameOf(span, deed, frame.agent, frame.patient)];
      }),
    )
    .concat(received(text, sides), agentless(text, sides));
  // "cử đoàn sang …" tells one journey.
  return found.filter(
    (frame) =>
      frame.deed !== "visit" || !found.some((one) => one.deed === "send" && isSameJourney(one, frame)),
  );
}

function isSameJourney(a: Frame, b: Frame): boolean {
  if (a.agent === null || b.agent === null) return a.agent === b.agent && sameSide(a.patient, b.patient);
  return sameSide(a.agent, b.agent) && sameSide(a.patient, b.patient);
}

/** Who goes to whom, whether it is told as a visit, of those who send or of those who welcome; `null` for other deeds. */
export function journeyOf({ deed, agent, patient }: Frame): {
  readonly from: Side | null;
  readonly to: Side | null;
} | null {
  if (deed === "visit" || deed === "send") return { from: agent, to: patient };
  return deed === "host" ? { from: patient, to: agent } : null;
}

/** A clause that begins with the deed, and to whom it is done. */
function agentless(text: string, sides: readonly SideMention[]): Frame[] {
  const [patient, other] = sides;
  const several = distinct(sides) > 1;
  if (patient === undefined) return [];
  return DEEDS.flatMap(([deed, pattern]): Frame[] => {
    const [verb] = text.matchAll(pattern);
    if (verb === undefined || !/^[\s–•-]*$/u.test(text.slice(0, verb.index))) return [];
    const span = { start: verb.index, end: verb.index + verb[0].length };
    // "Tiếp nhận sinh viên A sang học tập tại B": those who take in are where it is.
    const at = other !== undefined && HERE.test(text.slice(patient.end, other.start)) ? other : null;
    if (several && (deed !== "host" || at === null || distinct(sides) > 2)) return [];
    const isReceiver = deed === "host" || TOWARDS.test(text.slice(span.end, patient.start));
    if (patient.start < span.end || !isReceiver) return [];
    return [
      {
        ...span,
        deed,
        agent: several && at !== null ? at.side : null,
        patient: patient.side,
        whole: { start: span.start, end: patient.end },
      },
    ];
  });
}

const HERE = /(?:^|\s)(?:tại|ở)\s(?:[\p{L}\p{M}]+\s){0,2}$/iu;
/** "tại các tỉnh Nam" + "Lào" */
const TOWARDS = /(?:^|\s)(?:sang|tại|cho|đến|tới|ở|với)\s(?:[\p{L}\p{M}]+\s){0,5}$/iu;

function sidesOf(
  text: string,
  { start, end }: Span,
  places: readonly SideMention[],
): { agent: SideMention; patient: SideMention } | null {
  const before = places.filter((place) => place.end <= start);
  const nearest = before.at(-1);
  const after = places.find((place) => place.start >= end);
  // "B được A hỗ trợ": the nearest place before the verb does it to the one before "được".
  if (nearest !== undefined) {
    const first = before.findLast(({ side }) => !sameSide(side, nearest.side));
    const between = first === undefined ? "" : text.slice(first.end, nearest.start);
    if (first !== undefined && PASSIVE.test(between) && !/[;.]/u.test(between))
      return { agent: nearest, patient: first };
  }
  const by = after === undefined ? "" : text.slice(end, after.start);
  // "đánh giá cao chuyến thăm của B": B goes, wherever to.
  if (/(?:chuyến|sự)\s(?:sang |đi |đến )?$/iu.test(text.slice(0, start)) && /(?:^|\s)của\s/iu.test(by))
    return null;
  // "was given … by A", "được hỗ trợ từ ngân sách tỉnh A"
  const passive = /(?:^|\s)được\s$/iu.test(text.slice(0, start)) && !GOES.test(text.slice(start, end));
  if (passive || /\bby\s(?:[\p{L}]+\s){0,3}$/iu.test(by)) {
    if (nearest === undefined || after === undefined || sameSide(nearest.side, after.side)) return null;
    if (passive && !/(?:^|\s)(?:từ|bởi|của|by)\s/iu.test(by)) return null;
    return { agent: after, patient: nearest };
  }
  const patient = places.find(
    (place) => place.start >= end && (nearest === undefined || !sameSide(place.side, nearest.side)),
  );
  return nearest === undefined || patient === undefined ? null : { agent: nearest, patient };
}

function frameOf(deedSpan: Span, deed: Deed, agent: SideMention, patient: SideMention): Frame {
  const spans = [deedSpan, agent, patient];
  const whole = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  return { ...deedSpan, deed, agent: agent.side, patient: patient.side, whole };
}

/** Goods that come from the other side. */
function received(text: string, places: readonly SideMention[]): Frame[] {
  return [...text.matchAll(RECEIVES)].flatMap(({ 0: verb, index }): Frame[] => {
    const span = { start: index, end: index + verb.length };
    const taker = places.findLast((place) => place.end <= span.start);
    const giver = places.find(
      (place) => place.start >= span.end && FROM.test(text.slice(span.end, place.start)),
    );
    if (taker === undefined || giver === undefined || sameSide(taker.side, giver.side)) return [];
    if (/sinh viên|học sinh|lưu học sinh|cán bộ|student/iu.test(text.slice(span.end, giver.start))) return [];
    return [frameOf(span, "give", giver, taker)];
  });
}

function distinct(mentions: readonly SideMention[]): number {
  const found: Side[] = [];
  for (const { side } of mentions) if (!found.some((other) => sameSide(other, side))) found.push(side);
  return found.length;
}
