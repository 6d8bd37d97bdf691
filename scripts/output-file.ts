// scripts/output-file.ts
import { rename, rm, writeFile } from "node:fs/promises";
import { UserError } from "#src/errors.js";

/**
 * Writes lines to a file that is either whole or as it was before: under a temporary name first, then renamed.
 * @throws UserError when the file cannot be written
 */
export async function writeLines(
  file: string,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await writeFile(unfinished, terminated(lines));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    const reason = code === "ENOENT" ? "its folder does not exist" : message;
    throw new UserError(`${file} cannot be written: ${reason}.`, "Choose another file.");
  }
}

async function* terminated(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
