// src/evaluation/gold.ts
import { readFile } from "node:fs/promises";
import * as z from "zod/v4";
import { UserError } from "../errors.js";

const Question = z
  .strictObject({
    id: z.string().min(1),
    lang: z.enum(["vi", "en", "lo"]),
    type: z.enum([
      "factual",
      "list",
      "multi",
      "temporal",
      "conflict",
      "unanswerable",
      "nodiacritics",
      "followup",
      "alias",
      "typo",
      "noise",
    ]),
    /** The user's earlier questions, oldest first. */
    history: z.array(z.string()).default([]),
    question: z.string().min(1),
    /** `false`: the articles do not tell it. */
    answerable: z.boolean(),
    /** Groups of alternatives; the answer holds at least one string of every group. */
    must_contain: z.array(z.array(z.string().min(1)).min(1)),
    must_not_contain: z.array(z.string().min(1)),
    /** Every one of these is cited … */
    sources_all: z.array(z.string()),
    /** … and, when there are any, at least one of these. */
    sources_any: z.array(z.string()),
    evidence: z.array(z.string()),
    note: z.string(),
  })
  .refine(
    (question) =>
      question.answerable ||
      question.must_contain.length + question.sources_all.length + question.sources_any.length === 0,
    { message: "a question that is not answerable expects no text and no sources" },
  );

/** A question with what a right answer must show. */
export type GoldQuestion = z.infer<typeof Question>;

const Claim = z
  .strictObject({
    id: z.string().min(1),
    lang: z.enum(["vi", "en", "lo"]),
    claim: z.string().min(1),
    verdict: z.enum(["supported", "contradicted", "not_found"]),
    /** The article that decides: at least one is cited. */
    sources_any: z.array(z.string()),
    evidence: z.array(z.string()),
    note: z.string(),
  })
  .refine(
    (claim) =>
      claim.verdict === "not_found"
        ? claim.sources_any.length + claim.evidence.length === 0
        : claim.sources_any.length > 0,
    { message: "a claim that is decided names its article, one that is not found none" },
  );

/** A claim with the right verdict. */
export type GoldClaim = z.infer<typeof Claim>;

/** @throws UserError when the file cannot be read or a line is not a gold question */
export async function readQuestions(file: string): Promise<GoldQuestion[]> {
  return parseQuestions(await readGold(file, "questions"), file);
}

/** @throws UserError when the file cannot be read or a line is not a gold claim */
export async function readClaims(file: string): Promise<GoldClaim[]> {
  return parseLines(Claim, await readGold(file, "claims"), file, "claims");
}

function readGold(file: string, what: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === "ENOENT" ? "it does not exist" : error.message;
    throw new UserError(`The ${what} ${file} cannot be read: ${reason}.`);
  });
}

/**
 * Reads JSON Lines; empty lines are skipped.
 * @param name what to call the text in an error
 */
export function parseQuestions(text: string, name: string): GoldQuestion[] {
  return parseLines(Question, text, name, "questions");
}

function parseLines<T extends { readonly id: string }>(
  schema: z.ZodType<T>,
  text: string,
  name: string,
  what: string,
): T[] {
  const seen = new Set<string>();
  const found: T[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const bad = (what: string) => new UserError(`${name}, line ${index + 1}: ${what}.`, "Correct the line.");
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      throw bad("it is not JSON");
    }
    const parsed = schema.safeParse(json);
    if (!parsed.success) {
      throw bad(
        parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`.trim()).join("; "),
      );
    }
    if (seen.has(parsed.data.id)) throw bad(`the id ${parsed.data.id} occurs twice`);
    seen.add(parsed.data.id);
    found.push(parsed.data);
  }
  if (found.length === 0) throw new UserError(`${name} has no ${what}.`, `Give a file of gold ${what}.`);
  return found;
}
