// test/fakes/telegram-engine.ts
// An engine of one article in memory. Words in the question decide what it does: see ask.
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import type { Answer, Source } from "#src/answering/answer.js";
import type { QuoteChange } from "#src/answering/changes.js";
import { type QuoteRef, quoteDigest } from "#src/answering/quotes.js";
import type { Trace } from "#src/answering/trace.js";
import type { Briefing, BriefingRequest } from "#src/briefing/briefing.js";
import type { CheckedPart, ClaimCheck } from "#src/claims/claim-check.js";
import { wholeVerdict } from "#src/claims/verdict.js";
import type { AskOptions, Engine } from "#src/engine.js";
import type { IngestReport } from "#src/ingestion/report.js";
import { createChatStore } from "#src/store/chats.js";
import { MIGRATIONS } from "#src/store/migrations.js";

export const PARAGRAPH =
  "Hai bên ký biên bản. Tỉnh cấp học bổng cho 88 sinh viên <Lào> & gia đình. Lễ ký kết thúc.";
export const QUOTE = "Tỉnh cấp học bổng cho 88 sinh viên <Lào> & gia đình.";
const START = PARAGRAPH.indexOf(QUOTE);

export const ARTICLE = {
  articleId: "a1",
  source: "000.txt",
  title: null,
  opening: "Ngày 23/8, tại thành phố",
  outlet: "baobinhdinh.vn",
  byline: "HOÀI THU",
  url: "https://example.org/bai?a=1&b=2",
  publishedAt: null,
  publishedAtOrigin: null,
  eventDate: "2022-08-23",
  eventDateOrigin: "inferred",
} as const;

export const SOURCE: Source = {
  ...ARTICLE,
  n: 1,
  quotes: [{ text: QUOTE, start: START, end: START + QUOTE.length }],
};

export const ANSWER: Answer = {
  kind: "answered",
  language: "vi",
  understoodAs: null,
  lead: null,
  text: "",
  statements: [
    {
      text: QUOTE,
      citations: [1],
      highlights: [{ start: QUOTE.indexOf("88"), end: QUOTE.indexOf(" <Lào>") }],
    },
  ],
  sources: [SOURCE],
  notes: [],
  nearest: [],
  reason: null,
  asOf: { date: "2022-08-23", kind: "event", origin: "inferred" },
  ms: 1,
};

const LONG_ANSWER: Answer = {
  ...ANSWER,
  statements: Array.from({ length: 5 }, () => ({
    text: "Hai bên ký biên bản. ".repeat(60).trim(),
    citations: [1],
    highlights: [],
  })),
};

export const ABSTENTION: Answer = {
  ...ANSWER,
  kind: "abstained",
  statements: [],
  sources: [],
  nearest: [{ articleId: "a1", source: "000.txt", title: null, opening: ARTICLE.opening }],
  notes: ["Các bài không nêu.", "Đã tìm trong 1 bài, từ 23/8/2022* đến 23/8/2022*."],
  reason: "no_evidence",
  asOf: null,
};

/** "Có 88 sinh viên." is stated; every other part of a text is said otherwise. */
function checkOf(text: string): ClaimCheck {
  const sentences = text.split(/(?<=\.)\s+/u);
  const parts = sentences.map((claim): CheckedPart => {
    const supported = claim.includes("88");
    return {
      claim,
      setAside: null,
      notes: [],
      verdict: supported ? "supported" : "contradicted",
      statements: ANSWER.statements,
      differences: supported ? [] : [{ slot: "number", claim: "90", source: "88 sinh viên", n: 1 }],
    };
  });
  return {
    ...{ verdict: wholeVerdict(parts.map(({ verdict }) => verdict)), language: "vi", claim: text, parts },
    ...{ unchecked: 0, sources: [SOURCE], articles: 1, ms: 1, asOf: ANSWER.asOf },
    searched: "Đã tìm trong 1 bài, từ 23/8/2022* đến 23/8/2022*.",
  };
}

export interface FakeEngine extends Engine {
  /** What was checked, in order. */
  readonly checked: string[];
  readonly asked: { readonly question: string; readonly history: readonly string[] }[];
  /** Briefings that were asked for. */
  readonly briefed: Omit<BriefingRequest, "language">[];
  /** Set it to make buttons outlive their article. */
  gone: boolean;
  /** Set it to have the article updated after its answers. */
  updated: boolean;
  /** How often an article was looked at beside the questions. */
  opened: number;
  /** What an ingest reports. */
  ingested: IngestReport | null;
  /** Answers to single questions, over what their words decide. */
  answers: Readonly<Record<string, Answer>>;
  /** Languages that were asked for. */
  readonly languages: string[];
  /** How often the articles have changed, and what has become of the quotes. */
  changes: number;
  change: QuoteChange;
}

/** One line of what happened. */
export const BRIEFING: Briefing = {
  topic: "Bình Dương",
  title: "tỉnh Bình Dương",
  language: "vi",
  period: { from: "2022-08-23", to: "2022-08-23" },
  sections: [
    {
      kind: "timeline",
      heading: "Diễn biến",
      statements: [
        {
          ...{ text: QUOTE, citations: [1], highlights: [], label: "23/8/2022*, Bình Dương", paragraph: 2 },
          ...{ caption: false, figures: [], period: null },
        },
      ],
    },
  ],
  sources: [SOURCE],
  notStated: ["kinh phí thực hiện"],
  notes: ["Ghi chú ngoài bài: Bình Dương nay thuộc Thành phố Hồ Chí Minh (từ 1/7/2025)."],
  ms: 1,
};
const NO_BRIEFING = { sections: [], sources: [], notStated: [], notes: [], period: null };

/** The tables of the database, in memory. */
export function memoryDatabase(): Database.Database {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  return db.exec(MIGRATIONS.join("\n"));
}

/** `lỗi` fails, `nhanh` takes 50 ms, `chậm` 700 ms, `dài` needs several messages, `không` abstains; the rest is answered. */
export function fakeEngine(): FakeEngine {
  const asked: FakeEngine["asked"] = [];
  const unused = (): never => {
    throw new Error("not part of the fake");
  };
  const engine: FakeEngine = {
    asked,
    briefed: [],
    checked: [],
    async checkClaim(text: string) {
      engine.checked.push(text);
      return checkOf(text);
    },
    gone: false,
    updated: false,
    opened: 0,
    ingested: null,
    answers: {},
    languages: [],
    changes: 0,
    change: { kind: "same" },
    async ask(question: string, options: AskOptions = {}) {
      asked.push({ question, history: [...(options.history ?? [])] });
      if (options.language !== undefined) engine.languages.push(options.language);
      const set = engine.answers[question];
      if (set !== undefined) return set;
      if (question.includes("lỗi")) throw new Error(`cannot read "${question}"`);
      if (question.includes("chậm")) await sleep(700);
      if (question.includes("nhanh")) await sleep(50);
      if (question.includes("dài")) return LONG_ANSWER;
      return question.includes("không") ? ABSTENTION : ANSWER;
    },
    explain: async (question, options) => ({
      answer: await engine.ask(question, options),
      trace: traceOf(question),
    }),
    context({ articleId, start, end, digest }: QuoteRef) {
      if (asked.length === 0) engine.opened++;
      if (articleId === "broken") throw new Error("cannot read the article");
      const quote = PARAGRAPH.slice(start, end);
      if (engine.gone || quoteDigest(quote) !== digest) return null;
      const [before, after] = [PARAGRAPH.slice(0, start), PARAGRAPH.slice(end)];
      return {
        article: ARTICLE,
        before,
        quote,
        after,
        caption: false,
        earlier: engine.updated,
        paragraph: 1,
        paragraphs: 3,
      };
    },
    paragraph(_ref: QuoteRef, paragraph: number) {
      const texts = ["Mở đầu.", PARAGRAPH, "Kết thúc."];
      const text = texts[paragraph];
      if (engine.gone || text === undefined) return null;
      const start = paragraph === 1 ? 0 : 1_000;
      return {
        article: ARTICLE,
        text,
        start,
        caption: false,
        earlier: engine.updated,
        paragraph,
        paragraphs: 3,
      };
    },
    catalogue: () => [{ ...ARTICLE, passages: 1, number: 4, arrivedAt: Date.UTC(2026, 0, 2) }],
    numbered: (number) => engine.catalogue().find((entry) => entry.number === number) ?? null,
    places: () => [
      { id: "a", name: "Bình Dương" },
      { id: "b", name: "Champasak" },
    ],
    leadSentence: () => ({ text: "Hai bên ký biên bản.", start: 0, end: 20 }),
    keySentences: async () => SOURCE.quotes,
    async timeline({ topic, language = "vi" }) {
      const none = topic.includes("không");
      return { topic, language, statements: none ? [] : ANSWER.statements, sources: none ? [] : [SOURCE] };
    },
    async brief({ topic, language = "vi", articleIds, ...days }) {
      engine.briefed.push({ topic, ...days, ...(articleIds === undefined ? {} : { articleIds }) });
      if (topic.includes("chậm")) await sleep(2_500);
      return topic.includes("không")
        ? { ...BRIEFING, ...NO_BRIEFING, topic, language }
        : { ...BRIEFING, topic, language };
    },
    examples: async () => ["Ai ký biên bản?", "Bao nhiêu sinh viên?"],
    changeOf: () => engine.change,
    languageModel: null,
    version: () => engine.changes,
    chats: createChatStore(memoryDatabase()),
    article: () => ({ ...ARTICLE, location: null, language: "vi", text: PARAGRAPH }),
    details: () => null,
    articles: () => [{ ...ARTICLE, passages: 1 }],
    warm: async () => {},
    status: () => ({
      articles: 1,
      passages: 1,
      oldest: "2022-08-23",
      newest: "2022-08-23",
      inferredYears: 1,
      lastIngest: null,
    }),
    close: async () => undefined,
    ingest: async () => engine.ingested ?? unused(),
    watchCorpus: () => async () => undefined,
    preview: unused,
    add: unused,
    pollFeeds: async () => null,
    search: unused,
    remove: unused,
    retriever: unused,
  };
  return engine;
}

function traceOf(read: string): Trace {
  const none = { also: [], focus: [], office: null, names: [], years: [], unknown: [], terms: [] };
  return {
    question: { read, embedded: read, language: "vi", followsUp: false, kind: "number", ...none },
    ...{ candidates: [], evidence: [], lack: null, confidence: 0.9, threshold: 0.1, indexVersion: 1 },
  };
}
