// src/ingestion/readers/zip.ts
import { type Refused, UserError } from "../../errors.js";
import type { RawDocument, Reader, UnreadMember } from "./reader.js";
import { type ZipEntry, zipEntries } from "./zip-entries.js";

const MEGABYTE = 1024 * 1024;
const MEMBER_MAX = 20 * MEGABYTE;
/** Of all files of an archive, inner archives counted by what they unpack to themselves too. */
const UNPACKED_MAX = 100 * MEGABYTE;
/** Archives in an archive are opened, archives in these are not. */
const DEEPEST = 1;

/**
 * An archive of any of the other kinds.
 * @param readerFor the reader for a file by its name; throws UserError for a kind that is not read
 */
export function zipReader(readerFor: (name: string) => Reader): Reader {
  const readArchive = async (
    bytes: Uint8Array,
    depth: number,
    budget: { left: number },
  ): Promise<Documents> => {
    const documents: (RawDocument | UnreadMember)[] = [];
    const all = await zipEntries(bytes);
    const entries = all.filter(({ name }) => !isLeftOver(name));
    if (entries.length === 0 && all.length > 0)
      throw new UserError(
        "The archive holds no file that may be an article, only pictures and the like.",
        "Pack the articles into it.",
        "noArticle",
      );
    for (const entry of entries) {
      try {
        documents.push(...(await readEntry(entry, depth, budget)));
      } catch (error) {
        documents.push({ member: entry.name, ...refusedBy(error) });
      }
    }
    if (documents.length === 0)
      throw new UserError("The archive is empty.", "Pack the articles into it.", "empty");
    return documents;
  };

  const readEntry = async (entry: ZipEntry, depth: number, budget: { left: number }): Promise<Documents> => {
    const { name } = entry;
    if (name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..")) {
      throw new UserError(
        "Its name leads out of the archive.",
        "Pack it again under a plain name.",
        "archive",
      );
    }
    const isArchive = /\.zip$/i.test(name);
    if (isArchive && depth >= DEEPEST)
      throw new UserError("It is an archive in an archive in an archive.", "Unpack it first.", "archive");
    const reader = isArchive ? null : readerFor(name);
    if (budget.left <= 0) {
      throw new UserError(
        `The files before it fill the ${UNPACKED_MAX / MEGABYTE} MB that an archive may unpack to.`,
        "Split the archive.",
        "tooLarge",
      );
    }
    // Charged before, and given back: what unpacks to more than it may has taken its time too.
    const most = Math.min(MEMBER_MAX, budget.left);
    budget.left -= most;
    const bytes = await entry.inflate(most);
    budget.left += most - bytes.length;
    if (bytes.length === 0) throw new UserError("The file is empty.", undefined, "empty");
    const inner = reader === null ? await readArchive(bytes, depth + 1, budget) : await reader.read(bytes);
    return inner.map((document) => ({
      ...document,
      member: document.member === null ? name : `${name}!/${document.member}`,
    }));
  };

  return {
    name: "zip",
    endings: [".zip"],
    read: (bytes) => readArchive(bytes, 0, { left: UNPACKED_MAX }),
  };
}

type Documents = readonly (RawDocument | UnreadMember)[];

/** What is packed along with saved pages: pictures, styles, scripts, sounds. */
const BESIDE_PAGES =
  /\.(?:avif|bmp|css|gif|ico|jpe?g|js|m4a|mov|mp3|mp4|png|svg|tiff?|ttf|wav|webm|webp|woff2?)$/i;

/** What systems leave in archives, what belongs to pages, and notes beside articles. */
function isLeftOver(name: string): boolean {
  const parts = name.split("/");
  return (
    parts.some((part) => (part.startsWith(".") && part !== "..") || part === "__MACOSX") ||
    ["Thumbs.db", "README.md", "SOURCES.md"].includes(parts.at(-1) ?? "") ||
    BESIDE_PAGES.test(name)
  );
}

function refusedBy(error: unknown): Refused {
  if (error instanceof UserError) return error.refused;
  const detail = error instanceof Error ? error.message.split("\n")[0]?.slice(0, 120) : String(error);
  return { reason: `The file is damaged, or is not what its ending says (${detail}).`, refusal: "damaged" };
}
