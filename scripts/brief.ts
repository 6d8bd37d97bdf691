// scripts/brief.ts
import { writeFile } from "node:fs/promises";
import { briefingDocument } from "#src/briefing/document.js";
import { toPdf } from "#src/briefing/pdf.js";
import { briefingText, nothingText } from "#src/briefing/text.js";
import { UsageError, UserError } from "#src/errors.js";
import { filledEngine, main } from "./command.js";

await main({
  name: "brief",
  operands: "TOPIC",
  about: "Puts together what the articles tell of a topic, in nothing but quotes.",
  options: {
    from: { type: "string", value: "YYYY-MM-DD", about: "only articles from this day on" },
    to: { type: "string", value: "YYYY-MM-DD", about: "only articles up to this day" },
    out: {
      type: "string",
      value: "FILE.docx",
      about: "also a Word document; beside it a PDF if LibreOffice is there",
    },
    json: { type: "boolean", about: "JSON instead of text" },
  },
  async run(call) {
    const topic = call.positionals.join(" ").trim();
    if (topic === "") throw new UsageError("TOPIC is missing.");
    const { json, out } = call.values;
    const from = day("--from", call.values.from);
    const to = day("--to", call.values.to);
    if (from !== undefined && to !== undefined && from > to)
      throw new UsageError(`--from is ${from}, after --to, which is ${to}.`);
    if (out !== undefined && !/\.docx$/i.test(out))
      throw new UsageError(`--out is "${out}"; it must end in .docx.`);
    const engine = await filledEngine(call);
    const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const briefing = await engine.brief({ topic, ...days });
    const empty = briefing.sections.length === 0;
    if (json) call.printJson(briefing);
    else call.print(empty ? nothingText(briefing, days) : briefingText(briefing));
    if (out === undefined || empty) {
      if (out !== undefined) call.note(`The articles tell nothing of the topic; ${out} is not written.`);
      return;
    }
    const { officeName, timeZone } = call.config;
    // Swedish dates are ISO dates.
    const today = new Date().toLocaleDateString("sv", { timeZone });
    const document = await briefingDocument(briefing, { officeName, day: today });
    await write(out, document);
    const pdf = await toPdf(document);
    if (pdf !== null) await write(out.replace(/\.docx$/i, ".pdf"), pdf);
    call.note(`Written: ${out}${pdf === null ? "" : " and the same as PDF"}.`);
  },
});

function day(flag: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (!isDay) throw new UsageError(`${flag} is "${value}"; it must be a day like 2024-12-31.`);
  return value;
}

async function write(file: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    const { message } = error as Error;
    throw new UserError(`${file} cannot be written: ${message}.`, "Choose another file.");
  }
}
