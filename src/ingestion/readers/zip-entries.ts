// src/ingestion/readers/zip-entries.ts
import type { Entry, ZipFile } from "yauzl";
import { UserError } from "../../errors.js";
import { decodeText } from "../decode.js";

/** A file of an archive. Its name is a label and is never used as a path. */
export interface ZipEntry {
  readonly name: string;
  /** As the archive says. */
  readonly size: number;
  /** @throws UserError when it is encrypted, damaged, or larger than `most` bytes, whatever the archive says */
  inflate(most: number): Promise<Uint8Array>;
}

/**
 * The files of an archive in its order, folders left out.
 * @throws UserError when the bytes are no archive
 */
export async function zipEntries(bytes: Uint8Array): Promise<ZipEntry[]> {
  const { fromBuffer } = await import("yauzl");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names as bytes: one odd name would otherwise end the reading of the whole archive. Sizes are checked while inflating.
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false };
  return new Promise((resolve, reject) => {
    const refuse = (error: Error): void => reject(damaged(error));
    fromBuffer(buffer, options, (error, archive) => {
      if (error) return refuse(error);
      const entries: ZipEntry[] = [];
      archive.on("error", refuse);
      archive.on("end", () => resolve(entries));
      archive.on("entry", (entry: Entry) => {
        const name = decodeText(entry.fileName as unknown as Buffer).text.replaceAll("\\", "/");
        if (!name.endsWith("/"))
          entries.push({
            name,
            size: entry.uncompressedSize,
            inflate: (most) => inflate(archive, entry, most),
          });
        if (entries.length > ENTRIES_MAX) {
          return reject(
            new UserError(`The archive holds more than ${ENTRIES_MAX} files.`, "Split it.", "tooLarge"),
          );
        }
        archive.readEntry();
      });
      archive.readEntry();
    });
  });
}

const ENTRIES_MAX = 20_000;

function inflate(archive: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if ((entry.generalPurposeBitFlag & 1) === 1) {
      return reject(new UserError("It is encrypted.", "Save it without a password.", "locked"));
    }
    archive.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged(error));
      const pieces: Buffer[] = [];
      let length = 0;
      stream.on("data", (piece: Buffer) => {
        length += piece.length;
        pieces.push(piece);
        if (length <= most) return;
        stream.destroy();
        reject(
          new UserError(
            `It unpacks to more than ${Math.floor(most / 1024 / 1024)} MB.`,
            "Give the article without what is not text.",
            "tooLarge",
          ),
        );
      });
      stream.on("error", (failed) => reject(damaged(failed)));
      stream.on("end", () => {
        if (length === entry.uncompressedSize) resolve(Buffer.concat(pieces));
        else reject(damaged(new Error(`${length} bytes in place of ${entry.uncompressedSize}`)));
      });
    });
  });
}

function damaged(error: Error): UserError {
  const detail = error.message.split("\n")[0]?.slice(0, 120) ?? "";
  return new UserError(`The archive is damaged, or is none (${detail}).`, "Pack it again.", "damaged");
}
