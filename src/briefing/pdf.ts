// src/briefing/pdf.ts
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** A conversion takes a few seconds; one that hangs is given up. Milliseconds. */
const LONGEST = 60_000;

/**
 * The same document as PDF, made by LibreOffice; `null` where it is not on the machine or does not manage. Each conversion
 * has a profile of its own, since two cannot share one.
 * @param docx the document
 */
export function toPdf(docx: Buffer): Promise<Buffer | null> {
  const turn = last.then(() => converted(docx));
  last = turn.catch(() => undefined);
  return turn;
}

/** LibreOffice takes some hundred megabytes: one conversion goes after the other. */
let last: Promise<unknown> = Promise.resolve();

async function converted(docx: Buffer): Promise<Buffer | null> {
  const folder = await mkdtemp(path.join(tmpdir(), "briefing-"));
  try {
    const file = path.join(folder, "briefing.docx");
    await writeFile(file, docx);
    const done = await runOffice([
      `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`,
      ...["--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, file],
    ]);
    return done ? await readFile(path.join(folder, "briefing.pdf")).catch(() => null) : null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runOffice(args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile("soffice", args, { timeout: LONGEST, killSignal: "SIGKILL" }, (error) =>
      resolve(error === null),
    );
  });
}
