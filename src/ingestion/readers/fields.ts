// src/ingestion/readers/fields.ts
import { UserError } from "../../errors.js";
import { fold } from "../../text/fold.js";
import { isoDate } from "../iso-date.js";
import { flatHtml } from "./flat-html.js";
import { type DocumentMetadata, NO_METADATA, type RawDocument, type UnreadMember } from "./reader.js";

/** A row of a table or an object, by field names as the file spells them. */
export type Row = Readonly<Record<string, unknown>>;

/** What a field is for, with its names in the order of preference: folded, letters and digits only. */
const NAMES = {
  title: "title headline heading tieude tieudebai tenbai tenbaiviet tua tuade nhande name subject",
  text: "text body bodytext content articlebody maintext fulltext article story noidung noidungbai noidungbaiviet baiviet thanbai vanban toanvan",
  lead: "description summary lead subtitle sapo abstract excerpt standfirst dek tomtat mota phude",
  published:
    "date published publishedat publisheddate datepublished pubdate publishdate publishtime publicationdate ngay ngaydang ngayxuatban ngaypheduyet ngaythang thoigian thoigiandang createdat created ngaytao",
  modified: "modified modifiedat datemodified updated updatedat lastmodified ngaycapnhat capnhat ngaysua",
  url: "url link href canonicalurl canonical sourceurl articleurl weburl permalink duongdan duonglink lienket",
  author: "author authors byline creator writer reporter by tacgia nguoiviet phongvien butdanh",
  outlet:
    "source outlet publisher newspaper sitename site website domain publication media nguon nguontin nguondang bao toasoan tenbao coquan",
  section: "section category topic articlesection chuyenmuc muc chude",
  place: "place location dateline diadiem noi",
  language: "language lang inlanguage ngonngu",
  id: "id guid uuid slug articleid baiid mabai ma",
} as const;

type Field = keyof typeof NAMES;

/** What exports set before or behind a field's name without meaning: `post_title`, `ngày đăng bài`. */
const FILLER = /^(?:(?:post|article|news|item|entry)(?=[\p{L}]))|(?<=\p{L})(?:baiviet|bai|tin)$/gu;
const KNOWN = new Set<string>(Object.values(NAMES).flatMap((names) => names.split(" ")));

/** A field's name as it stands in {@link NAMES}, if it does. */
function keyOf(name: string): string {
  const bare = fold(name).replace(/[^\p{L}\p{N}]/gu, "");
  return KNOWN.has(bare) ? bare : bare.replace(FILLER, "");
}

/** Whether a name is one that fields of articles have. */
export function isFieldName(name: string): boolean {
  return KNOWN.has(keyOf(name));
}

/** Value of a row's field under the most preferred of its names; `null` where it has none. */
function readField(row: Row, field: Field): string | null {
  const keys = new Map(Object.keys(row).map((key) => [keyOf(key), key]));
  for (const name of NAMES[field].split(" ")) {
    const key = keys.get(name);
    const value = key === undefined ? null : plainValue(row[key]);
    if (value !== null) return value;
  }
  return null;
}

/** Texts and numbers as they are, lists joined, objects by their name. */
function plainValue(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.trim() === "" ? null : value.trim().normalize("NFC");
  if (Array.isArray(value)) {
    const parts = value.map(plainValue).filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(", ");
  }
  if (typeof value !== "object" || value === null) return null;
  const inner = value as Row;
  return plainValue(
    inner["name"] ??
      inner["rendered"] ??
      inner["title"] ??
      inner["value"] ??
      inner["@value"] ??
      inner["#text"] ??
      null,
  );
}

const dateOf = (value: string | null): string | null => (value === null ? null : isoDate(value));

/** The metadata in a row's fields. */
export function readMetadata(row: Row): DocumentMetadata {
  const url = readField(row, "url");
  return {
    ...NO_METADATA,
    title: readField(row, "title"),
    subtitle: readField(row, "lead"),
    outlet: readField(row, "outlet"),
    author: readField(row, "author"),
    section: readField(row, "section"),
    place: readField(row, "place"),
    url: url !== null && /^https?:/i.test(url) && URL.canParse(url) ? url : null,
    language: readField(row, "language"),
    publishedAt: dateOf(readField(row, "published")),
    modifiedAt: dateOf(readField(row, "modified")),
  };
}

/**
 * A document of each row; its lead is the text of a row that has no other.
 * @param number the number of a row that has no id, from 1 up
 * @throws UserError naming the fields when no row has a text
 */
export async function readRows(
  rows: readonly Row[],
  number: (index: number) => number,
): Promise<(RawDocument | UnreadMember)[]> {
  const documents: (RawDocument | UnreadMember)[] = [];
  for (const [index, row] of rows.entries()) {
    const member = readField(row, "id") ?? String(number(index));
    documents.push(
      (await readRow(row, member)) ?? { member, reason: unknownLayout([row]), refusal: "fields" },
    );
  }
  if (documents.every((document) => "reason" in document))
    throw new UserError(unknownLayout(rows), undefined, "fields");
  return documents;
}

/** `null` for a row without a text. */
export async function readRow(row: Row, member: string | null): Promise<RawDocument | null> {
  const metadata = readMetadata(row);
  const body = readField(row, "text");
  const text = body ?? metadata.subtitle;
  if (text === null) return null;
  return {
    member,
    text: /<(p|br|div|h\d|ul|table|figure|a|span)\b[^>]*>/i.test(text)
      ? await flatHtml(text)
      : text.replace(/\r\n?/g, "\n"),
    form: "story",
    chosenBy: "fields",
    metadata: { ...metadata, subtitle: body === null ? null : metadata.subtitle },
    note: null,
  };
}

const FIELDS_NAMED = 12;

/** A sentence about rows in which no field is known to hold a text. */
export function unknownLayout(rows: readonly Row[]): string {
  const fields = [...new Set(rows.slice(0, 100).flatMap((row) => Object.keys(row)))];
  const seen = fields.slice(0, FIELDS_NAMED).map((field) => JSON.stringify(field.slice(0, 40)));
  const more = fields.length > FIELDS_NAMED ? ` and ${fields.length - FIELDS_NAMED} more` : "";
  const found = fields.length === 0 ? "It has no fields." : `Its fields are ${seen.join(", ")}${more}.`;
  return `No field holds the text of an article. ${found} Name the fields title and text (tiêu đề, nội dung).`;
}
