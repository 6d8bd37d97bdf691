// test/config.test.ts
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig } from "#src/config.js";
import { UserError } from "#src/errors.js";

const TOKEN = "123456789:AAHk-not-a-real-token_0123456789";
const EXAMPLE = readFileSync(path.join(import.meta.dirname, "../.env.example"), "utf8");

/** Variables of `.env.example` with their example values. */
const EXAMPLES = Object.fromEntries(
  [...EXAMPLE.matchAll(/^#?([A-Z][A-Z_]*)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
);

function failure(env: Record<string, string>): UserError {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("no error");
}

describe("loadConfig", () => {
  it("needs nothing", () => {
    expect(loadConfig({})).toEqual({
      botToken: null,
      botApiRoot: null,
      botProxyUrl: null,
      allowedUsers: { everyone: false, ids: new Set() },
      allowedChats: { everyone: false, ids: new Set() },
      admins: new Set(),
      contact: null,
      officeName: null,
      messagesPerMinute: 20,
      messagesPerDay: 500,
      webhookUrl: null,
      webhookSecret: null,
      httpPort: null,
      httpHost: "127.0.0.1",
      corpusDir: path.resolve("corpus"),
      dataDir: path.resolve("data"),
      modelsDir: path.resolve("models"),
      allowFetch: false,
      feeds: [],
      languageModel: null,
      logLevel: "info",
      logQuestions: false,
      retentionDays: 30,
      timeZone: "Asia/Ho_Chi_Minh",
    });
  });

  it("reads what is set", () => {
    const config = loadConfig({
      BOT_TOKEN: ` ${TOKEN}\n`,
      ALLOWED_USERS: "1, 2,*",
      ALLOWED_CHATS: "-1001234567890",
      ADMINS: "7",
      CONTACT: " ",
      CORPUS_DIR: "/srv/articles",
      LOG_LEVEL: "DEBUG",
      LOG_QUESTIONS: "true",
      TZ: "Asia/Vientiane",
    });
    expect(config).toMatchObject({
      botToken: TOKEN,
      allowedUsers: { everyone: true, ids: new Set([1, 2]) },
      allowedChats: { everyone: false, ids: new Set([-1001234567890]) },
      admins: new Set([7]),
      contact: null,
      officeName: null,
      corpusDir: "/srv/articles",
      logLevel: "debug",
      logQuestions: true,
      timeZone: "Asia/Vientiane",
    });
  });

  it("names every bad variable at once, with its value and the remedy", () => {
    const { sentence } = failure({
      BOT_API_ROOT: "localhost:8081",
      ALLOWED_USERS: "1,anna",
      ADMINS: "*",
      LOG_LEVEL: "loud",
      LOG_QUESTIONS: "perhaps",
      TZ: "Mars/Base",
    });
    expect(sentence).toMatch(/^The settings have 6 errors: /);
    for (const bad of [
      'BOT_API_ROOT is not a URL; give http://… or https://… (now "localhost:8081").',
      'ALLOWED_USERS has "anna"',
      "ADMINS cannot be *",
      'LOG_LEVEL is not a level; use one of fatal, error, warn, info, debug, trace, silent (now "loud").',
      'LOG_QUESTIONS must be true or false (now "perhaps").',
      'TZ is not a time zone; use a name like Asia/Ho_Chi_Minh (now "Mars/Base").',
      "Correct them in .env",
    ]) {
      expect(sentence).toContain(bad);
    }
  });

  it("wants a port for a webhook, and numbers in their range", () => {
    const { sentence } = failure({
      WEBHOOK_URL: "https://bot.example.org/",
      BOT_PROXY_URL: "ftp://127.0.0.1",
      WEBHOOK_SECRET: "short",
      RETENTION_DAYS: "0",
      MESSAGES_PER_MINUTE: "many",
    });
    for (const bad of [
      "The settings have 5 errors: ",
      "BOT_PROXY_URL is not a proxy",
      "WEBHOOK_SECRET must be 16 to 256 letters",
      'RETENTION_DAYS must be a whole number from 1 to 3650 (now "0").',
      'MESSAGES_PER_MINUTE must be a whole number from 0 to 10000 (now "many").',
      "WEBHOOK_URL needs HTTP_PORT",
    ]) {
      expect(sentence).toContain(bad);
    }
    expect(sentence).not.toContain("short");
    expect(loadConfig({ WEBHOOK_URL: "https://bot.example.org/", HTTP_PORT: "8080" }).httpPort).toBe(8_080);
  });

  it("takes feeds only where fetching is allowed", () => {
    const FEEDS = "https://a.example/rss, https://b.example/rss";
    expect(loadConfig({ FEEDS, ALLOW_FETCH: "true" })).toMatchObject({
      allowFetch: true,
      feeds: ["https://a.example/rss", "https://b.example/rss"],
    });
    expect(failure({ FEEDS }).sentence).toContain("FEEDS needs ALLOW_FETCH=true.");
    expect(failure({ FEEDS: "rss.xml", ALLOW_FETCH: "true" }).sentence).toContain('FEEDS has "rss.xml"');
  });

  it("wants a server and a model together, and never repeats a key", () => {
    expect(() => loadConfig({ LLM_BASE_URL: "http://127.0.0.1:11434/v1" })).toThrow(
      /LLM_BASE_URL and LLM_MODEL/,
    );
    expect(() =>
      loadConfig({ LLM_MODEL: "qwen3:8b", LLM_TIMEOUT_MS: "soon", LLM_API_KEY: "sk-secret" }),
    ).toThrow(/^(?!.*sk-secret).*LLM_TIMEOUT_MS/s);
    expect(loadConfig({ LLM_BASE_URL: "http://127.0.0.1:1/v1", LLM_MODEL: "m" }).languageModel).toEqual({
      ...{ baseUrl: "http://127.0.0.1:1/v1", model: "m", apiKey: null, timeoutMs: 20_000 },
    });
  });

  it("never repeats a token", () => {
    const secret = "123456789:AAHk not one piece";
    const { sentence } = failure({ BOT_TOKEN: secret });
    expect(sentence).toContain("BOT_TOKEN is not a bot token");
    expect(sentence).not.toContain("AAHk");
  });
});

describe(".env.example", () => {
  it("lists the variables that are read, and no others", () => {
    const asked: string[] = [];
    loadConfig(
      new Proxy({} as Record<string, string | undefined>, {
        get(_env, name) {
          asked.push(String(name));
          return undefined;
        },
      }),
    );
    expect(Object.keys(EXAMPLES).sort()).toEqual(asked.sort());
  });

  it("has examples that are accepted, and a meaning and a default for each", () => {
    expect(() => loadConfig(EXAMPLES)).not.toThrow();
    for (const name of Object.keys(EXAMPLES)) {
      const [before = ""] = EXAMPLE.split(`\n#${name}=`);
      const comment = before.split(/\n(?!# )/).at(-1);
      expect(comment, name).toMatch(/Default: \S/);
    }
  });
});
