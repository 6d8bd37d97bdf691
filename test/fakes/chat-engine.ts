// test/fakes/chat-engine.ts
// An engine with two articles and set answers, for what stands above the engine.
import type { Answer, Source } from "#src/answering/answer.js";
import { quoteDigest } from "#src/answering/quotes.js";
import type { Article, ArticleSummary } from "#src/article.js";
import type { AskOptions, Engine } from "#src/engine.js";

const CAM = "Tỉnh Bình Dương cấp học bổng cho 88 sinh viên.";
const TEXT = `Hai tỉnh ký thỏa thuận. ${CAM} Hai bên hợp tác lâu dài.`;

const ARTICLE: Article = {
  articleId: "a1",
  source: "one.txt",
  title: "Hai tỉnh ký thỏa thuận",
  opening: "Hai tỉnh ký thỏa thuận.",
  outlet: "Báo Thử",
  byline: null,
  location: null,
  url: null,
  language: "vi",
  publishedAt: "2022-08-23",
  publishedAtOrigin: "printed",
  eventDate: null,
  eventDateOrigin: null,
  text: TEXT,
};

const start = TEXT.indexOf(CAM);
const SOURCE: Source = { ...ARTICLE, n: 1, quotes: [{ text: CAM, start, end: start + CAM.length }] };

/** Highlights "88 sinh viên". */
export const ANSWERED: Answer = {
  kind: "answered",
  language: "vi",
  understoodAs: null,
  lead: null,
  text: `“${CAM}” [1]\n\nNguồn\n[1] Hai tỉnh ký thỏa thuận`,
  statements: [
    {
      text: CAM,
      citations: [1],
      highlights: [{ start: CAM.indexOf("88"), end: CAM.indexOf("88") + "88 sinh viên".length }],
    },
  ],
  sources: [SOURCE],
  notes: [],
  nearest: [],
  reason: null,
  asOf: { date: "2022-08-23", kind: "published", origin: "printed" },
  ms: 1,
};

export const ABSTAINED: Answer = {
  ...ANSWERED,
  kind: "abstained",
  text: "Các bài không nêu.",
  statements: [],
  sources: [],
  reason: "no_evidence",
  asOf: null,
};

export interface FakeEngine extends Engine {
  /** What was asked, in order. */
  readonly asked: { question: string; options: AskOptions | undefined }[];
  closed: boolean;
}

const unused = (): never => {
  throw new Error("not part of the fake");
};

/** @param answer the reply to a question; it may throw */
export function fakeEngine(
  answer: (question: string) => Answer | Promise<Answer> = () => ANSWERED,
  articles = 1,
): FakeEngine {
  const summary: ArticleSummary = { ...ARTICLE, passages: 1 };
  return {
    asked: [],
    closed: false,
    ingest: () => Promise.reject(new Error("not part of the fake")),
    watchCorpus: () => async () => undefined,
    preview: unused,
    add: unused,
    numbered: unused,
    pollFeeds: () => Promise.resolve(null),
    search: (query) => Promise.resolve({ query, hits: [] }),
    async ask(question, options) {
      this.asked.push({ question, options });
      return answer(question);
    },
    async explain(question, options) {
      return { answer: await this.ask(question, options), trace: null };
    },
    checkClaim: unused,
    articles: () => (articles === 0 ? [] : [summary]),
    article: (id) => (id === "a1" || id === "one.txt" ? ARTICLE : null),
    details: () => null,
    remove: () => Promise.resolve(null),
    context(ref) {
      const quote = TEXT.slice(ref.start, ref.end);
      if (ref.articleId !== "a1" || quoteDigest(quote) !== ref.digest) return null;
      const { articleId, title, opening, url } = ARTICLE;
      return {
        article: { articleId, title, opening, url },
        before: TEXT.slice(0, ref.start),
        quote,
        after: TEXT.slice(ref.end),
        caption: false,
        earlier: false,
        paragraph: 0,
        paragraphs: 1,
      };
    },
    paragraph: unused,
    catalogue: unused,
    places: unused,
    leadSentence: unused,
    keySentences: unused,
    timeline: unused,
    brief: unused,
    examples: unused,
    changeOf: unused,
    languageModel: null,
    version: unused,
    get chats() {
      return unused();
    },
    warm: async () => {},
    status: () => ({
      articles,
      passages: articles,
      oldest: articles === 0 ? null : "2022-08-23",
      newest: articles === 0 ? null : "2022-08-23",
      inferredYears: 0,
      lastIngest: null,
    }),
    retriever: unused,
    async close() {
      this.closed = true;
    },
  };
}
