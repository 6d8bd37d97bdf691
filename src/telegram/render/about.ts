// src/telegram/render/about.ts
import type { Language } from "../../answering/answer.js";
import type { Status } from "../../engine.js";
import { wordingIn } from "../../wording/wording.js";
import { bold, escapeHtml, type Reply } from "./html.js";

/** What the bot is, what it holds, what to send. */
export function renderStart(language: Language, status: Status): Reply {
  const wording = wordingIn(language);
  const { articles, oldest, newest, inferredYears } = status;
  const holds =
    articles === 0
      ? wording.startEmpty
      : oldest === null || newest === null
        ? wording.startUndated(articles)
        : wording.startHolds(articles, wording.date(oldest), wording.date(newest), inferredYears);
  return plain([
    `${bold("Trích Dẫn")} ${escapeHtml(wording.startAbout)}`,
    escapeHtml(holds),
    escapeHtml(wording.startRequest),
  ]);
}

export function renderHelp(language: Language): Reply {
  return plain(wordingIn(language).help.map(escapeHtml));
}

/** A sentence of the bot's own. */
export function renderSentence(...sentences: readonly string[]): Reply {
  return plain(sentences.map(escapeHtml));
}

function plain(lines: readonly string[]): Reply {
  return { html: lines.join("\n"), keyboard: [] };
}
