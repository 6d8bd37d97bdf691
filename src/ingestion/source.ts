// src/ingestion/source.ts
import { createHash } from "node:crypto";
import { type Dirent, readdirSync } from "node:fs";
import { open, realpath } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../errors.js";

/** Larger files are not articles. */
const MAX_BYTES = 5 * 1024 * 1024;

const NOT_ARTICLES = new Set(["README.md", "SOURCES.md"]);

/** What editors, office programs and downloads leave beside a file while they work on it. */
const PASSING = /^~\$|~$|^#.*#$|^4913$|\.(tmp|temp|bak|swp|swx|part|partial|crdownload|download|lock)$/i;

/**
 * Whether a file, or a folder, of the corpus may hold articles: no dot file, nothing that is only there in passing, no note on
 * the corpus itself.
 * @param relative path from the corpus folder
 */
export function mayBeArticle(relative: string): boolean {
  const parts = relative.split(path.sep);
  const name = parts.at(-1) ?? "";
  return !NOT_ARTICLES.has(name) && !PASSING.test(name) && !parts.some((part) => part.startsWith("."));
}

/** A file that may hold an article. */
export interface CandidateFile {
  /** Name in the store: relative to the corpus folder with `/`, absolute outside it. */
  readonly source: string;
  readonly path: string;
  readonly inCorpus: boolean;
}

export interface FileContent {
  readonly bytes: Buffer;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly modified: Date;
}

/**
 * The files of the corpus folder and its subfolders, sorted by source. README.md, SOURCES.md, dot files and
 * what is only there in passing are never articles.
 * @returns `null` when the folder does not exist
 * @throws UserError when it cannot be read
 */
export function listCorpus(corpusDir: string): CandidateFile[] | null {
  let entries: Dirent[];
  try {
    entries = readdirSync(corpusDir, { withFileTypes: true, recursive: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    throw new UserError(
      `The corpus folder ${corpusDir} cannot be read: ${message}.`,
      "Check its permissions, or set CORPUS_DIR.",
    );
  }
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => mayBeArticle(path.relative(corpusDir, file)))
    .map((file) => candidateFile(file, corpusDir))
    .sort((a, b) => (a.source < b.source ? -1 : 1));
}

/** A file by its path, inside or outside the corpus folder. */
export function candidateFile(file: string, corpusDir: string): CandidateFile {
  const absolute = path.resolve(file);
  const relative = path.relative(corpusDir, absolute);
  const inCorpus = relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative);
  return {
    source: (inCorpus ? relative.split(path.sep).join("/") : absolute).normalize("NFC"),
    path: absolute,
    inCorpus,
  };
}

/**
 * Reads a file whole.
 * @throws UserError with the reason, in a sentence, when it is missing, unreadable, empty or too large
 */
export async function readSource(file: string): Promise<FileContent> {
  try {
    const handle = await open(await realpath(file), "r");
    try {
      const { size, mtime } = await handle.stat().then((stat) => {
        if (!stat.isFile()) throw new UserError("This is not a file.", "Give the article as a file.");
        return stat;
      });
      if (size > MAX_BYTES) {
        throw new UserError(
          `The file has ${Math.ceil(size / 1024 / 1024)} MB; an article may have ${MAX_BYTES / 1024 / 1024} MB.`,
          "Split it into one file an article.",
        );
      }
      const bytes = await handle.readFile();
      if (bytes.length === 0 || /^\s*$/.test(bytes.subarray(0, 4096).toString("latin1"))) {
        throw new UserError("The file is empty.", "Save the article's text in it.");
      }
      return { bytes, hash: createHash("sha256").update(bytes).digest("hex"), modified: mtime };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(...explain(error as NodeJS.ErrnoException));
  }
}

function explain(error: NodeJS.ErrnoException): [message: string, hint: string] {
  switch (error.code) {
    case "ENOENT":
      return [
        "The file does not exist, or the link points to a file that does not.",
        "Check the name or the link.",
      ];
    case "EACCES":
    case "EPERM":
      return ["The file may not be read.", "Give the user who runs this command permission to read it."];
    case "ELOOP":
      return ["The link points to itself.", "Replace it with the file."];
    default:
      return [`The file could not be read: ${error.message}.`, "Try again."];
  }
}
