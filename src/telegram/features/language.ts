// src/telegram/features/language.ts
import { Composer, type Context } from "grammy";
import type { Engine } from "../../engine.js";
import { wordingIn } from "../../wording/wording.js";
import { DATA, PRESSED } from "../buttons.js";
import { COMMANDS, namesOf } from "../commands.js";
import { sendWithButtons } from "../keep.js";
import { languageFor } from "../language.js";
import { isOwnButton, settlePress } from "../pressed.js";
import { renderSentence } from "../render/about.js";
import { action } from "../render/rows.js";
import { replaceIn, targetOf } from "../send.js";

/** Each language by its own name. */
const NAMES = { vi: "Tiếng Việt", en: "English", lo: "ລາວ" } as const;

/** `/language`: replies in a chosen language, or in that of each question. */
export function language(engine: Engine): Composer<Context> {
  const { chats } = engine;
  const feature = new Composer<Context>();

  feature.command(namesOf(COMMANDS.language), (ctx) => {
    const wording = wordingIn(languageFor(chats, ctx.from));
    const keyboard = [
      Object.entries(NAMES).map(([code, name]) => action(name, DATA.language(code))),
      [action(wording.languageOfQuestion, DATA.language("auto"))],
    ];
    return sendWithButtons(engine, ctx, { ...renderSentence(wording.chooseLanguage), keyboard });
  });

  feature.callbackQuery(PRESSED.language, async (ctx) => {
    if (!(await isOwnButton(ctx, engine))) return;
    const chosen = ctx.match[1] as keyof typeof NAMES | "auto";
    chats.setLanguage(ctx.from.id, chosen === "auto" ? null : chosen);
    const wording = wordingIn(languageFor(chats, ctx.from));
    const name = chosen === "auto" ? wording.languageOfQuestion : NAMES[chosen];
    const message = ctx.callbackQuery.message?.message_id;
    await Promise.all([
      settlePress(ctx),
      message === undefined
        ? undefined
        : replaceIn(ctx.api, targetOf(ctx, null), [message], renderSentence(wording.languageChosen(name))),
    ]);
  });
  return feature;
}
