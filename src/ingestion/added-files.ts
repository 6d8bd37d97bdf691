// src/ingestion/added-files.ts
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type CandidateFile, mayBeArticle } from "./source.js";

/** A file as somebody sent it. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LONGEST_NAME = 80;

/**
 * Files that were sent to the bot, kept in the data folder: the corpus folder may be read-only, and belongs to the office.
 * The same file sent twice is one file.
 */
export class AddedFiles {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = path.join(dataDir, "added");
  }

  /** Where a file would lie, which is the source of its article. */
  pathOf({ name, bytes }: SentFile): string {
    const { name: stem, ext } = path.parse(path.basename(name.replaceAll("\\", "/")).normalize("NFC"));
    const plain = stem.replace(/[^\p{L}\p{M}\p{N} ._-]/gu, "_").slice(0, LONGEST_NAME);
    const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
    return path.join(this.folder, `${digest}-${plain}${ext.replace(/[^\w.]/g, "")}`.normalize("NFC"));
  }

  /** The files there, as an ingest takes them. */
  all(): CandidateFile[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .filter((name) => mayBeArticle(name))
      .map((name) => {
        const whole = path.join(this.folder, name);
        return { source: whole.normalize("NFC"), path: whole, inCorpus: false, mayBeLink: true };
      });
  }

  /** Returns the path. */
  write(file: SentFile): string {
    const whole = this.pathOf(file);
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(`${whole}.part`, file.bytes);
    renameSync(`${whole}.part`, whole);
    return whole;
  }

  /** Deletes a file that was sent; any other stays. */
  remove(source: string): void {
    if (path.dirname(source) === this.folder) rmSync(source, { force: true });
  }
}
