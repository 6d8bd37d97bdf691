// test/drafting/uses.test.ts
// What else a model is asked for: readings of follow-ups, glosses, the opening of a briefing, a second opinion.
import { describe, expect, it } from "vitest";
import { briefingText } from "#src/briefing/text.js";
import { checkText } from "#src/claims/explanation.js";
import { renderCheck } from "#src/telegram/render/check.js";
import { wordingIn } from "#src/wording/wording.js";
import type { LlmRequest } from "../fakes/llm-server.js";
import { passageWith, saying, writtenEngine } from "./written-engine.js";

const opened = writtenEngine(30_000);

const opinion =
  (verdict: string, words: string) =>
  (request: LlmRequest): string =>
    JSON.stringify({ verdict, quote: words, citation: passageWith(request, words) });

describe("a second opinion on a claim", () => {
  const TRUE = "Tỉnh Bình Dương đã cấp học bổng cho 88 sinh viên tỉnh Champasak.";

  it("that agrees changes nothing", async () => {
    const { engine, server } = opened();
    server.next({ says: opinion("supported", "tiếp nhận và cấp học bổng cho 88") });
    expect((await engine.checkClaim(TRUE)).verdict).toBe("supported");
  });

  it("that differs and gives its slice makes it uncertain", async () => {
    const { engine, server } = opened();
    server.next({ says: opinion("contradicted", "tiếp nhận và cấp học bổng cho 88") });
    const check = await engine.checkClaim(TRUE);
    expect(check.verdict).toBe("uncertain");
    expect(check.parts[0]?.notes.join()).toContain("Hai cách đối chiếu");
    const { html } = renderCheck(check, () => false);
    expect(html).toContain(`<b>${wordingIn("vi").claims.uncertain}</b>`);
    expect(html).toContain("88 sinh viên");
    expect(html).toContain("Hai cách đối chiếu cho kết quả khác nhau. Vui lòng đọc câu trích.");
    expect(checkText(check)).toContain("Hai cách đối chiếu");
  });

  it("that gives no slice of what is shown does not count", async () => {
    const { engine, server } = opened();
    server.next({
      says: JSON.stringify({ verdict: "contradicted", quote: "98 sinh viên tỉnh Champasak", citation: 1 }),
    });
    expect((await engine.checkClaim(TRUE)).verdict).toBe("supported");
  });
});

describe("an English question", () => {
  const QUESTION = "How many Champasak students did Binh Duong give scholarships to?";

  it("is answered in English, with the Vietnamese quote beneath", async () => {
    const { engine, server } = opened();
    server.next({
      says: saying("88 sinh viên", "Binh Duong gave scholarships to 88 students from Champasak."),
    });
    const answer = await engine.ask(QUESTION);
    expect(answer.statements.map(({ text, written }) => [text, written])).toEqual([
      ["Binh Duong gave scholarships to 88 students from Champasak.", true],
    ]);
    expect(answer.text).toContain("88 sinh viên");
  });

  it("has its quotes translated where no sentence passes", async () => {
    const { engine, server } = opened();
    const wrong = saying("88 sinh viên", "Binh Duong gave scholarships to 98 students from Champasak.");
    server.next(...[{ says: wrong }, { says: wrong }], {
      says: saying(
        "88 sinh viên",
        "Binh Duong province received and gave scholarships to 88 students of Champasak province.",
      ),
    });
    const answer = await engine.ask(QUESTION);
    expect(answer.notes.filter((note) => note.startsWith("Quote [1] in English: "))).toHaveLength(1);
    expect(answer.text).not.toContain("98");
  });

  it("has the quote translated that stands for a sentence that did not pass", async () => {
    const { engine, server } = opened();
    const right = "Binh Duong received 88 students from Champasak.";
    const wrong = "Binh Duong gave scholarships to 98 students from Champasak.";
    server.next({ says: saying("88 sinh viên", right, wrong) }, '{"statements":[]}', {
      says: saying(
        "88 sinh viên",
        "Binh Duong province received and gave scholarships to 88 students of Champasak province.",
      ),
    });
    const answer = await engine.ask(QUESTION);
    expect(answer.statements.map(({ written }) => written)).toEqual([true, undefined]);
    expect(answer.notes[0]).toBe(
      "Quote [1] in English: Binh Duong province received and gave scholarships to 88 students of Champasak province.",
    );
  });
});

describe("a quote in Vietnamese for a reader of another language", () => {
  const GLOSS = "Binh Duong province received and gave scholarships to 88 students of Champasak province.";

  it("is translated under a claim", async () => {
    const { engine, server } = opened();
    server.otherwise = {
      says: (request) =>
        request.messages[0]?.content.startsWith("Translate") === true
          ? saying("88 sinh viên", GLOSS)(request)
          : opinion("supported", "88 sinh viên")(request),
    };
    const check = await engine.checkClaim("Binh Duong gave scholarships to 88 students from Champasak.");
    expect(check.verdict).toBe("supported");
    expect(check.parts[0]?.notes).toContain(`Quote [1] in English: ${GLOSS}`);
  });

  it("is translated where it is only the nearest of an abstention, which stays one", async () => {
    const { engine, server } = opened();
    const question = "How many Lao students did Binh Dinh receive in 2024?";
    const plain = await engine.ask(question, { quotesOnly: true });
    expect([plain.kind, plain.sources.length]).toEqual(["abstained", 1]);
    const words = plain.sources[0]?.quotes.at(-1)?.text ?? "";
    const gloss = "Admit students from the southern Lao provinces to study in Binh Dinh province.";
    server.otherwise = { says: saying(words, gloss, "Binh Dinh admitted 200 students.") };
    const answer = await engine.ask(question);
    expect(answer).toMatchObject({ kind: "abstained", reason: plain.reason, statements: [] });
    expect(answer.notes).toEqual([...plain.notes, `Quote [1] in English: ${gloss}`]);
    expect(server.completions).toHaveLength(1);
  });
});

describe("a follow-up", () => {
  const earlier = "Bình Dương cấp học bổng cho bao nhiêu sinh viên Champasak?";

  it("is read as a model reads it, if that adds no word", async () => {
    const { engine, server } = opened();
    const read = "Bình Dương khám chữa bệnh cho bao nhiêu cán bộ hưu trí Champasak?";
    server.next(JSON.stringify({ question: read }), '{"statements":[]}');
    const answer = await engine.ask("còn cán bộ hưu trí được khám chữa bệnh thì sao?", {
      history: [earlier],
    });
    expect(answer.understoodAs).toBe(read.slice(0, -1));
  });

  it("is read by the search where a model brings something of its own", async () => {
    const { engine, server } = opened();
    server.next(JSON.stringify({ question: "Bình Phước có bao nhiêu doanh nghiệp ở Champasak?" }));
    const answer = await engine.ask("thế năm 2022?", { history: [earlier] });
    expect(answer.understoodAs ?? "").not.toContain("Bình Phước");
  });
});

describe("a briefing", () => {
  it("opens with what passes, and says that it was checked", async () => {
    const { engine, server } = opened();
    const lead = "Tỉnh Bình Dương đã tiếp nhận và cấp học bổng cho 88 sinh viên tỉnh Champasak.";
    server.next({ says: saying("88 sinh viên", lead, "Hai tỉnh lập quỹ 500 tỷ đồng.") }, '{"statements":[]}');
    const briefing = await engine.brief({ topic: "Bình Dương" });
    expect(briefing.lead?.map(({ text }) => text)).toEqual([lead]);
    expect(briefingText(briefing)).toContain(`Khái quát: ${lead} [`);
    expect(briefingText(briefing)).not.toContain("500");
  });
});
