// test/architecture.test.ts
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** Layers and what each may import, types apart. Folders of src, or single files without their ending. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  article: [],
  errors: [],
  deadline: [],
  wording: [],
  text: ["article", "errors"],
  store: ["text", "article", "errors"],
  models: ["text", "article", "errors"],
  ingestion: ["store", "models", "text", "article", "errors"],
  search: ["store", "models", "text", "article", "errors"],
  answering: ["search", "store", "models", "text", "article", "errors", "wording"],
  briefing: ["answering", "search", "store", "text", "article", "errors", "wording"],
  claims: ["answering", "search", "store", "text", "article", "wording"],
  drafting: [
    "deadline",
    "briefing",
    "claims",
    "answering",
    "search",
    "store",
    "models",
    "text",
    "article",
    "wording",
  ],
  evaluation: ["answering", "claims", "text", "article", "errors"],
  config: ["errors"],
  engine: [
    "deadline",
    "ingestion",
    "claims",
    "answering",
    "briefing",
    "drafting",
    "search",
    "store",
    "models",
    "text",
    "article",
    "errors",
    "config",
  ],
  telegram: ["deadline", "answering", "briefing", "claims", "wording", "text", "article", "errors", "config"],
  chat: ["answering", "wording", "text", "article", "errors"],
  progress: [],
  main: ["telegram", "chat", "progress", "engine", "store", "config", "wording", "errors"],
};
/** Only for types may these look up: they are handed an engine. */
const TYPES_TOO: Record<string, readonly string[]> = {
  telegram: ["engine", "search", "ingestion", "store", "models"],
  chat: ["engine"],
  evaluation: ["engine", "search"],
  progress: ["ingestion"],
  main: ["ingestion", "models"],
};
/** LangChain stays at the edges. */
const LANGCHAIN = new Set([
  "models/chat-model.ts",
  "models/langchain-embeddings.ts",
  "search/langchain-retriever.ts",
  "engine.ts",
]);

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));

const layerOf = (file: string): string =>
  path.relative("src", file).split(path.sep)[0]?.replace(/\.ts$/, "") ?? "";

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const imports: Import[] = files("src").flatMap((file) =>
  [
    ...readFileSync(file, "utf8").matchAll(
      /^(?:import|export)\s+(type\s+)?[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm,
    ),
  ].map(([whole, type, from, bare]) => ({
    file,
    target: from ?? bare ?? "",
    typeOnly: type !== undefined || /^import\s+\{(\s*type\s+[\w ]+,?)+\s*\}/.test(whole),
  })),
);

describe("imports", () => {
  it("are found", () => expect(imports.length).toBeGreaterThan(60));

  it("point one way", () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith("."))
      .filter(({ file, target, typeOnly }) => {
        const from = layerOf(file);
        const to = layerOf(path.join(path.dirname(file), target.replace(/\.js$/, ".ts")));
        if (from === to) return false;
        return !(
          MAY_IMPORT[from]?.includes(to) === true ||
          (typeOnly && TYPES_TOO[from]?.includes(to) === true)
        );
      })
      .map(({ file, target }) => `${file} → ${target}`);
    expect(wrong).toEqual([]);
  });

  it("know every layer", () => {
    expect([...new Set(files("src").map(layerOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it("keep LangChain at the edges, and Telegram in its folder", () => {
    const outside = (prefix: RegExp, allowed: (file: string) => boolean): string[] =>
      imports
        .filter(({ file, target }) => prefix.test(target) && !allowed(path.relative("src", file)))
        .map(({ file }) => file);
    expect(outside(/^@langchain\//, (file) => LANGCHAIN.has(file))).toEqual([]);
    expect(outside(/^(grammy|@grammyjs\/)/, (file) => file.startsWith("telegram"))).toEqual([]);
    expect(outside(/^hnswlib-node|^better-sqlite3/, (file) => file.startsWith("store"))).toEqual([]);
  });
});

describe("files", () => {
  const all = [...files("src"), ...files("scripts"), ...files("test")];
  it("begin with their path", () => {
    expect(all.filter((file) => readFileSync(file, "utf8").split("\n")[0] !== `// ${file}`)).toEqual([]);
  });
  it("are not called utils, helpers, common, services or managers", () => {
    expect(
      all.filter((file) => /(^|[/-])(utils?|helpers?|common|services?|managers?|index)\.ts$/.test(file)),
    ).toEqual([]);
  });
  it("leave the environment to config.ts and the entry points", () => {
    const readers = files("src").filter((file) => /process\.env/.test(readFileSync(file, "utf8")));
    expect(
      readers
        .map((file) => path.relative("src", file))
        .filter((file) => !["config.ts", "main.ts"].includes(file)),
    ).toEqual([]);
  });
});
