// src/telegram/render/vote.ts
import type { Vote } from "../../store/votes.js";
import type { Wording } from "../../wording/wording.js";
import { REASONS } from "../buttons.js";
import { bold, escapeHtml, verbatim } from "./html.js";

/**
 * A vote against an answer, with its question, reason and answer as far as they are kept.
 * @param n its number in the list
 * @param day ISO
 */
export function voteHtml(
  { question, reason, answer }: Vote,
  n: number,
  day: string,
  wording: Wording,
): string {
  const { admin, date, reasons } = wording;
  const known = REASONS.find((one) => one === reason);
  const told = known === undefined ? reason : reasons[known];
  return [
    `${bold(`${n}.`)} ${escapeHtml(date(day))}`,
    question === null ? escapeHtml(admin.noQuestionKept) : verbatim(admin.feedbackQuestion(question)),
    ...(told === null ? [] : [verbatim(admin.feedbackReason(told))]),
    ...(answer === null
      ? []
      : [escapeHtml(admin.feedbackAnswer), `<blockquote expandable>${verbatim(answer)}</blockquote>`]),
  ].join("\n");
}
