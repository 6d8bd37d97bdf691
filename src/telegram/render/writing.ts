// src/telegram/render/writing.ts
import type { Statement } from "../../answering/answer.js";
import type { Wording } from "../../wording/wording.js";
import { DATA } from "../buttons.js";
import { escapeHtml, type Reply } from "./html.js";
import { action } from "./rows.js";
import { statementLine } from "./statement.js";

/** An answer that is being written: the sentences that have been checked so far, and a button that ends it. */
export function renderWriting(notice: string, statements: readonly Statement[], wording: Wording): Reply {
  const lines = statements.map((statement) => statementLine(statement, [], wording, () => false));
  return {
    html: [...lines, escapeHtml(statements.length === 0 ? notice : wording.drafting.writing)].join("\n"),
    keyboard: [[action(wording.drafting.stop, DATA.stop)]],
  };
}
