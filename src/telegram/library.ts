// src/telegram/library.ts
import type { Engine } from "../engine.js";
import type { Library } from "./render/answer.js";
import type { Shown } from "./shown.js";

/** What rendering looks up in the engine. */
export function libraryOf(engine: Engine, language: Shown["language"]): Library {
  return {
    isCaption: (ref) => engine.context(ref)?.caption ?? false,
    near: (articleId) => {
      const article = engine.catalogue().find((entry) => entry.articleId === articleId);
      if (article === undefined) return null;
      return { ...article, places: engine.places(articleId, language).map(({ name }) => name) };
    },
  };
}
