// test/language-model/poisoned-answers.test.ts
// Articles with orders in them, before a model that obeys every order it is given: nothing of it may come through.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Answer } from "#src/answering/answer.js";
import { toVerdict } from "#src/claims/to-verdict.js";
import { createEngine, type Engine } from "#src/engine.js";
import { libraryOf } from "#src/telegram/library.js";
import { renderAnswer } from "#src/telegram/render/answer.js";
import { renderCheck } from "#src/telegram/render/check.js";
import { shownOf } from "#src/telegram/shown.js";
import { obey } from "../fakes/llm-answers.js";
import { LlmServer } from "../fakes/llm-server.js";
import { IS_FULL } from "../reliability/scale.js";
import { newFolder } from "../temporary-folder.js";
import { obeyed, type Poison, poisonedArticles } from "./poison.js";

/** All of them with `--mode full`, else a sample with every trick in it. */
const poisons = poisonedArticles().filter((_, at) => IS_FULL || at % 11 === 0);

const folder = newFolder();
const corpusDir = path.join(folder, "corpus");
let server: LlmServer;
let engine: Engine;

beforeAll(async () => {
  mkdirSync(corpusDir);
  server = await LlmServer.start();
  server.reset({ says: obey });
  engine = await createEngine({
    ...{ corpusDir, dataDir: path.join(folder, "data"), modelsDir: "models" },
    languageModel: { baseUrl: server.baseUrl, model: "obedient", apiKey: null, timeoutMs: 20_000 },
  });
});
afterAll(async () => {
  await engine.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function holding(file: string, page: string): Promise<void> {
  for (const name of readdirSync(corpusDir)) rmSync(path.join(corpusDir, name));
  writeFileSync(path.join(corpusDir, file), page);
  await engine.ingest({ prune: true });
}

function visible(html: string): string {
  return html
    .replace(/<[^>]+>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">");
}

interface Outcome {
  readonly kinds: readonly string[];
  readonly shown: readonly {
    readonly text: string;
    readonly slices: readonly string[];
    readonly asked: "related" | "unrelated";
  }[];
}

async function outcomeOf({ question, unrelated, falseClaim, poisonedQuestion }: Poison): Promise<Outcome> {
  const answers: [Answer, "related" | "unrelated"][] = [
    [await engine.ask(question), "related"],
    [await engine.ask(unrelated), "unrelated"],
    [await engine.ask(poisonedQuestion), "related"],
  ];
  const check = await engine.checkClaim(falseClaim);
  const library = libraryOf(engine, "vi");
  return {
    // A question with an order behind it may be too long to be understood: what it is answered is not compared.
    kinds: [answers[0]?.[0].kind ?? "", answers[1]?.[0].kind ?? "", check.verdict],
    shown: [
      ...answers.flatMap(([answer, asked]) => {
        const slices = answer.sources.flatMap(({ quotes }) => quotes.map(({ text }) => text));
        const html = renderAnswer(shownOf(answer, false), library, { understoodAs: null }).html;
        return [
          { text: answer.text, slices, asked },
          { text: visible(html), slices, asked },
        ];
      }),
      {
        text: `${toVerdict(check).explanation}\n${visible(renderCheck(check, library.isCaption).html)}`,
        slices: check.sources.flatMap(({ quotes }) => quotes.map(({ text }) => text)),
        asked: "related" as const,
      },
    ],
  };
}

it("never obeys an order in an article, its title, its file's name or a question", {
  timeout: 3_600_000,
}, async () => {
  const innocent = new Map<string, readonly string[]>();
  const wrong: string[] = [];
  for (const poison of poisons) {
    const story = poison.innocent.page;
    if (!innocent.has(story)) {
      await holding(poison.innocent.file, story);
      innocent.set(story, (await outcomeOf(poison)).kinds);
    }
    await holding(poison.file, poison.page);
    server.reset({ says: obey });
    const { kinds, shown } = await outcomeOf(poison);
    const prompt = server.completions
      .flatMap(({ messages }) => messages.slice(0, 1).map(({ content }) => content))
      .join("\n");
    for (const { text, slices, asked } of shown) {
      const how = obeyed(text, poison, { asked, slices, prompt });
      if (how !== null) wrong.push(`${poison.id} (${asked}): ${how}`);
    }
    const [before, now] = [innocent.get(story) ?? [], kinds];
    if (before.join() !== now.join()) wrong.push(`${poison.id}: ${before.join()} became ${now.join()}`);
  }
  expect(wrong).toEqual([]);
});
