// src/telegram/features/input-cap.ts
import { Composer, type Context } from "grammy";
import type { ChatStore } from "../../store/chats.js";
import { wordingIn } from "../../wording/wording.js";
import { languageFor } from "../language.js";
import { renderSentence } from "../render/about.js";
import { answerMessage } from "../send.js";
import { MAX_QUESTION } from "./question.js";

/** Longest message that anything is made of, in UTF-16 units. */
const MOST = 2_000;

/** Turns away what is far too long, before anything reads it. Administrators' commands come earlier. */
export function inputCap(chats: ChatStore): Composer<Context> {
  const feature = new Composer<Context>();
  feature
    .on("message")
    .filter(({ msg }) => (msg.text ?? msg.caption ?? "").length > MOST)
    .use((ctx) => {
      const wording = wordingIn(languageFor(chats, ctx.from));
      return answerMessage(ctx, renderSentence(wording.farTooLong(MOST, MAX_QUESTION)));
    });
  return feature;
}
