// src/ingestion/source.ts
import { createHash } from "node:crypto";
import { constants, type Dirent, readdirSync } from "node:fs";
import { open, realpath } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../errors.js";

/** Larger files are not articles. */
const TEXT_MAX = 5 * 1024 * 1024;
/** Documents carry pictures, archives and tables many articles. */
const OTHER_MAX = 20 * 1024 * 1024;
const TEXT_ENDINGS = new Set(["", ".txt", ".text", ".md", ".markdown"]);

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
  /** Whether the path may lead somewhere else. */
  readonly mayBeLink: boolean;
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
      "noCorpus",
    );
  }
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .filter((entry) => mayBeArticle(path.relative(corpusDir, path.join(entry.parentPath, entry.name))))
    .map((entry) => ({
      ...candidateFile(path.join(entry.parentPath, entry.name), corpusDir),
      mayBeLink: entry.isSymbolicLink(),
    }))
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
    mayBeLink: true,
  };
}

/**
 * Reads a file whole. A link in the corpus folder may not lead out of it: what is dropped there by others must not bring
 * in the files of this machine.
 * @throws UserError with the reason, in a sentence, when it is missing, unreadable, empty or too large
 */
export async function readSource(candidate: CandidateFile, corpusDir: string): Promise<FileContent> {
  const { path: file, inCorpus, mayBeLink } = candidate;
  try {
    const real = mayBeLink ? await realpath(file) : file;
    if (mayBeLink && inCorpus && !real.startsWith((await realpath(corpusDir)) + path.sep)) {
      throw new UserError(
        "The link leads out of the corpus folder.",
        "Copy the file into the folder, or give its path to `npm run ingest`.",
        "unopened",
      );
    }
    // Without waiting for the writer of a pipe.
    const handle = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { size, mtime } = await handle.stat().then((stat) => {
        if (!stat.isFile())
          throw new UserError("This is not a file.", "Give the article as a file.", "unopened");
        return stat;
      });
      const isText = TEXT_ENDINGS.has(path.extname(file).toLowerCase());
      const most = isText ? TEXT_MAX : OTHER_MAX;
      if (size > most) {
        throw new UserError(
          `The file has ${Math.ceil(size / 1024 / 1024)} MB; ${isText ? "an article" : "a file of this kind"} may have ${most / 1024 / 1024} MB.`,
          isText ? "Split it into one file an article." : "Split it, or leave out the pictures.",
          "tooLarge",
        );
      }
      const bytes = await handle.readFile();
      if (bytes.length === 0 || /^\s*$/.test(bytes.subarray(0, 4096).toString("latin1"))) {
        throw new UserError("The file is empty.", "Save the article's text in it.", "empty");
      }
      return { bytes, hash: createHash("sha256").update(bytes).digest("hex"), modified: mtime };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(...explain(error as NodeJS.ErrnoException), "unopened");
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
