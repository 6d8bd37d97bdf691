// src/telegram/render/about.ts
import type { Language } from "../../answering/answer.js";
import type { Status } from "../../engine.js";
import { wordingIn } from "../../wording/wording.js";
import { DATA } from "../buttons.js";
import { bold, escapeHtml, type Reply, verbatim } from "./html.js";
import { action } from "./rows.js";

/** What the bot is, what it holds, what to send, and questions to try. */
export function renderStart(language: Language, status: Status, examples: readonly string[]): Reply {
  const wording = wordingIn(language);
  const { articles, oldest, newest, inferredYears } = status;
  const holds =
    articles === 0
      ? wording.startEmpty
      : oldest === null || newest === null
        ? wording.startUndated(articles)
        : wording.startHolds(articles, wording.date(oldest), wording.date(newest), inferredYears);
  const about = `${bold("Trích Dẫn")} ${escapeHtml(wording.startAbout)}`;
  return {
    html: [about, escapeHtml(holds), escapeHtml(wording.startRequest)].join("\n"),
    keyboard: exampleRows(examples),
  };
}

/** Sentences of the bot's own, then questions to tap. */
export function renderExamples(sentences: readonly string[], examples: readonly string[]): Reply {
  return { html: sentences.map(escapeHtml).join("\n"), keyboard: exampleRows(examples) };
}

/** One a row: a question is longer than a word. */
function exampleRows(examples: readonly string[]) {
  return examples.map((example, index) => [action(example, DATA.example(index))]);
}

/** @param unknown a command that there is not */
export function renderHelp(language: Language, unknown?: string): Reply {
  const { help, noSuchCommand } = wordingIn(language);
  return plain([
    ...(unknown === undefined ? [] : [verbatim(noSuchCommand(unknown))]),
    ...help.map(escapeHtml),
  ]);
}

/** Sentences of the bot's own. */
export function renderSentence(...sentences: readonly string[]): Reply {
  return plain(sentences.map(escapeHtml));
}

/** A sentence of the bot's own around words of somebody else: these must become nothing but text. */
export function renderTelling(...sentences: readonly string[]): Reply {
  return plain(sentences.map((sentence) => verbatim(sentence)));
}

function plain(lines: readonly string[]): Reply {
  return { html: lines.join("\n"), keyboard: [] };
}
