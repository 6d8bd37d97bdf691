// src/chat/session.ts
import type { Answer, Source } from "../answering/answer.js";
import { quoteDigest } from "../answering/quotes.js";
import type { Engine } from "../engine.js";
import { type Wording, wordingIn } from "../wording/wording.js";
import { type Look, renderAnswer, renderArticles, renderParagraphs } from "./render.js";
import { wrap } from "./style.js";

/** Earlier questions that a question is read with. */
const REMEMBERED = 10;

/** What is said in a terminal, without the terminal. */
export interface Session {
  /** In the language of the last answer; at first Vietnamese. */
  wording(): Wording;
  welcome(): string;
  /** The reply to a line; `null` ends the session. */
  replyTo(line: string): Promise<string | null>;
}

/**
 * @param look how to draw at the moment
 * @param plain answers as their plain `text`, for a pipe
 */
export function createSession(engine: Engine, look: () => Look, plain: boolean): Session {
  const questions: string[] = [];
  let last: Answer | null = null;
  let wording = wordingIn("vi");

  async function ask(question: string): Promise<string> {
    const answer = await engine.ask(question, { history: questions.slice(-REMEMBERED) });
    questions.push(question);
    last = answer;
    wording = wordingIn(answer.language);
    return plain ? answer.text : renderAnswer(answer, wording, look());
  }

  const plainly = (text: string) => wrap(text, look().columns);

  function open(number: string): string {
    const sources: readonly Source[] = last?.sources ?? [];
    if (sources.length === 0) return plainly(wording.chatNothingToOpen);
    const source = sources.find(({ n }) => String(n) === number);
    if (source === undefined) return plainly(wording.chatNoSuchSource(number));
    const contexts = source.quotes.map(({ text, start, end }) =>
      engine.context({ articleId: source.articleId, start, end, digest: quoteDigest(text) }),
    );
    return renderParagraphs(source, contexts, wording, look());
  }

  return {
    wording: () => wording,
    welcome() {
      const { articles, oldest, newest, inferredYears } = engine.status();
      const holds =
        articles === 0
          ? wording.startEmpty
          : oldest === null || newest === null
            ? wording.startUndated(articles)
            : wording.startHolds(articles, wording.date(oldest), wording.date(newest), inferredYears);
      const { style, columns } = look();
      return [
        wrap(`${style.bold("Trích Dẫn")} ${wording.startAbout}`, columns),
        plainly(holds),
        style.dim(wrap(wording.chatHint, columns)),
      ].join("\n");
    },
    async replyTo(line) {
      if (!line.startsWith("/")) return ask(line);
      const [command = "", operand = "1"] = line.split(/\s+/);
      switch (command) {
        case "/quit":
          return null;
        case "/open":
          return open(operand);
        case "/sources":
          return renderArticles(engine.articles(), wording, look());
        case "/help":
          return plainly(wording.chatHelp.join("\n"));
        default:
          return plainly(wording.chatUnknownCommand(command));
      }
    },
  };
}
