// src/telegram/briefings.ts
// Briefings as messages with their documents.
import type { Api } from "grammy";
import type { Briefing } from "../briefing/briefing.js";
import { briefingDocument, type DocumentOptions } from "../briefing/document.js";
import { fileName } from "../briefing/file-name.js";
import { toPdf } from "../briefing/pdf.js";
import type { Engine } from "../engine.js";
import { wordingIn } from "../wording/wording.js";
import { keepAnswer, type ListTarget } from "./keep.js";
import { libraryOf } from "./library.js";
import { renderBriefing } from "./render/briefing.js";
import type { DocumentFile } from "./render/html.js";
import { sendTo } from "./send.js";
import type { Shown } from "./shown.js";

/** The documents of a briefing: Word, and PDF where LibreOffice is on the machine. */
export async function documentsOf(briefing: Briefing, options: DocumentOptions): Promise<DocumentFile[]> {
  const name = fileName(briefing);
  const caption = `${wordingIn(briefing.language).briefing.unreviewed}.`;
  const docx = await briefingDocument(briefing, options);
  const pdf = await toPdf(docx);
  return [
    { name: `${name}.docx`, bytes: docx, caption },
    ...(pdf === null ? [] : [{ name: `${name}.pdf`, bytes: pdf, caption }]),
  ];
}

interface Prepared {
  readonly briefing: Briefing;
  readonly documents: readonly DocumentFile[];
  readonly heading: string;
}

/** Sends a briefing with its documents, and keeps what its buttons need. */
export async function sendBriefing(
  engine: Engine,
  api: Api,
  to: ListTarget,
  { briefing, documents, heading }: Prepared,
): Promise<void> {
  const { isCaption } = libraryOf(engine, briefing.language);
  const reply = { ...renderBriefing(briefing, heading, isCaption), documents };
  const ids = await sendTo(api, to.target, reply, to.notice);
  keepAnswer(engine, { ...to, turnId: null, shown: shownOf(briefing), ids });
}

function shownOf({ language, sections, sources, notes }: Briefing): Shown {
  const statements = sections
    .flatMap((section) => section.statements)
    .map(({ text, citations, highlights }) => ({ text, citations, highlights }));
  return {
    ...{ kind: "briefing", language, lead: null, statements, sources, notes, followsUp: false },
    ...{ nearest: [], reason: null, asOf: null },
  };
}
