// scripts/fit/public-sets.ts
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/v4";
import { UserError } from "#src/errors.js";

const Line = z.object({
  id: z.string(),
  lang: z.string(),
  question: z.string(),
  source: z.string(),
  answers: z.array(z.string()).optional(),
});

/** A question of a public set with the passage that answers it. */
export interface PublicQuestion {
  readonly id: string;
  /** Name of its set. */
  readonly set: string;
  readonly language: "vi" | "en" | "lo";
  readonly question: string;
  /** Name of the file that answers it. */
  readonly source: string;
  /** Strings of that file that are the answer; empty where only the file is known. */
  readonly answers: readonly string[];
}

export interface PublicSet {
  readonly name: string;
  /** Folder of texts. */
  readonly corpus: string;
  readonly questions: readonly PublicQuestion[];
  /** SHA-256 over its files, in order of their names. */
  readonly sha256: string;
}

/**
 * Reads a folder with `corpus/` and files of questions, one JSON object a line; languages that the product does not speak
 * are passed over.
 * @throws UserError when a file cannot be read
 */
export async function readPublicSet(
  dataDir: string,
  name: string,
  files: readonly string[],
): Promise<PublicSet> {
  const folder = path.join(dataDir, name);
  const corpus = path.join(folder, "corpus");
  const texts = await readdir(corpus).catch(() => {
    throw new UserError(`There is no folder ${corpus}.`, "Give the folder that holds the public sets.");
  });
  const hash = createHash("sha256");
  for (const file of [...texts.sort().map((text) => path.join("corpus", text)), ...files])
    hash.update(await readFile(path.join(folder, file)));
  const lines = await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
  const questions = lines
    .flatMap((text) => text.trim().split("\n"))
    .map((line) => Line.parse(JSON.parse(line)))
    .flatMap(({ id, lang, question, source, answers = [] }): PublicQuestion[] =>
      lang === "vi" || lang === "en" || lang === "lo"
        ? [{ id, set: name, language: lang, question, source, answers }]
        : [],
    );
  return { name, corpus, questions, sha256: hash.digest("hex") };
}
