// scripts/pages/page-sets.ts
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { UserError } from "#src/errors.js";

/** A page with what people found on it. `undefined` where a set does not tell. */
export interface GoldPage {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  /** `2024-05-03 15:47:42+00:00`, with or without the zone. */
  readonly published?: string | null;
  readonly authors?: readonly string[];
  /** The page's bytes. */
  read(): Uint8Array;
}

export interface PageSet {
  readonly name: string;
  readonly pages: readonly GoldPage[];
}

/** `tuned`: the half that rules were made on; `held`: the half nobody looked at. By a hash of the id. */
export type Half = "tuned" | "held";

export function halfOf(id: string): Half {
  return (createHash("sha256").update(id).digest()[0] ?? 0) % 2 === 0 ? "tuned" : "held";
}

/**
 * The sets of a folder: `NAME.truth.jsonl` beside `NAME/ID.html.gz`.
 * @throws UserError when there are none
 */
export function readPageSets(folder: string): PageSet[] {
  const truths = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith(".truth.jsonl"))
    : [];
  if (truths.length === 0) {
    throw new UserError(
      `There are no page sets in "${folder}".`,
      "Give a folder with NAME.truth.jsonl and NAME/ID.html.gz.",
    );
  }
  return truths.sort().map((file) => {
    const name = file.replace(".truth.jsonl", "");
    const pages = readFileSync(path.join(folder, file), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as Omit<GoldPage, "read">)
      .map((row) => ({
        ...row,
        read: () => gunzipSync(readFileSync(path.join(folder, name, `${row.id}.html.gz`))),
      }));
    return { name, pages };
  });
}
