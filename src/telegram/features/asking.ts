// src/telegram/features/asking.ts
import { Composer, type Context } from "grammy";
import type { Desk } from "../answers.js";
import { refusePress } from "../pressed.js";
import { about, unknownCommand } from "./about.js";
import { articles } from "./articles.js";
import { briefing } from "./briefing.js";
import { check } from "./check.js";
import { context } from "./context.js";
import { forget } from "./forget.js";
import { inline } from "./inline.js";
import { inputCap } from "./input-cap.js";
import { language } from "./language.js";
import { pages } from "./pages.js";
import { question } from "./question.js";
import { rating } from "./rating.js";
import { rephrase } from "./rephrase.js";
import { stop } from "./stop.js";
import { timeline } from "./timeline.js";
import { watch } from "./watch.js";

/** Everything for the person who asks. It takes every message and press that reaches it. */
export function asking(desk: Desk): Composer<Context> {
  const { engine } = desk;
  const feature = new Composer<Context>();
  feature.use(inputCap(engine.chats));
  feature.use(
    stop(desk),
    about(desk),
    articles(desk),
    timeline(desk),
    briefing(desk),
    check(desk),
    watch(desk),
    language(engine),
    forget(desk),
  );
  feature.use(context(engine), pages(engine), rating(desk), rephrase(desk));
  feature.on("callback_query", (ctx) => refusePress(ctx, engine.chats));
  feature.use(inline(desk), unknownCommand(engine), question(desk));
  return feature;
}
