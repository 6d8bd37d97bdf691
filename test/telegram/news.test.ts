// test/telegram/news.test.ts
import { expect, it } from "vitest";
import type { CatalogueEntry } from "#src/answering/catalogue.js";
import type { Engine } from "#src/engine.js";
import { newArticles } from "#src/telegram/news.js";
import { article } from "../fakes/article.js";

it("new articles come with the newest story first, those without a date last, old ones not at all", () => {
  const entry = (text: string, day: string | null, arrivedAt: number): CatalogueEntry => ({
    ...article(text, { eventDate: day, eventDateOrigin: day === null ? null : "printed" }),
    ...{ passages: 1, number: arrivedAt, arrivedAt },
  });
  const catalogue = [
    entry("older", "2022-08-22", 1),
    entry("middle", "2023-01-01", 5),
    entry("newest", "2024-09-26", 6),
    entry("undated", null, 7),
    entry("oldest", "2022-08-23", 8),
  ];
  const engine = {
    catalogue: () => catalogue,
    leadSentence: (text: string) => ({ text, start: 0, end: text.length }),
  } as unknown as Engine;
  const { count, shown } = newArticles(engine, 5, "vi");
  expect(count).toBe(4);
  expect(shown.statements.map(({ text }) => text)).toEqual(["newest", "middle", "oldest", "undated"]);
});
