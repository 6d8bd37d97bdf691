// test/answering/composition.test.ts
import { describe, expect, it } from "vitest";
import type { Answer } from "#src/answering/answer.js";
import { SIGNALS } from "#src/search/scoring.js";
import { corpusEngine } from "../corpus-engine.js";

const engine = corpusEngine();
const shown = (answer: Answer): string => answer.statements.map(({ text }) => text).join("\n");

describe("an answer over several articles", () => {
  it("puts the holders of an office newest first, each with its source, and says that things may have changed", async () => {
    const answer = await engine().ask("tỉnh trưởng champasak hiện nay là ai");
    const [newest] = answer.sources;
    expect(newest?.eventDate).toBe("2024-09-26");
    expect(answer.statements[0]?.text).toContain("Alounxai Sounnalath");
    expect(shown(answer)).toContain("Vilayvong");
    expect(answer.asOf?.date).toBe("2024-09-26");
    expect(answer.notes.join(" ")).toContain("hiện nay có thể đã khác");
  });

  it("keeps to the year asked for", async () => {
    const answer = await engine().ask("Ai là Tỉnh trưởng Champasak năm 2024?");
    expect(shown(answer)).toContain("Sounnalath");
    expect(shown(answer)).not.toContain("Vilayvong");
  });

  it("sets two spellings of one name side by side with a note", async () => {
    const answer = await engine().ask("Tên Tỉnh trưởng Champasak năm 2022 là Bouddakham hay Butdakham?");
    expect(shown(answer)).toContain("Bouddakham");
    expect(shown(answer)).toContain("Butdakham");
    expect(answer.notes.join(" ")).toContain("Các bài không thống nhất");
    expect(answer.sources).toHaveLength(2);
  });

  it("names each leader once, as the article does", async () => {
    const answer = await engine().ask("Liệt kê lãnh đạo được nêu tên, chức vụ");
    const names = answer.statements.map(({ text }) => text);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(6);
    expect(new Set(answer.statements.flatMap(({ citations }) => citations)).size).toBe(5);
  });
});

describe("a list", () => {
  it("goes on with the sentences that carry it on", async () => {
    const answer = await engine().ask("Năm 2024 Bình Định đã làm những việc gì với các tỉnh Nam Lào?");
    expect(shown(answer)).toContain("Tiếp nhận sinh viên");
    expect(shown(answer)).toContain("Cử chuyên gia");
  });
});

describe("a period that a sentence leans on", () => {
  it("is shown with it and marked", async () => {
    const answer = await engine().ask("Bình Dương cấp học bổng cho bao nhiêu sinh viên Champasak?");
    expect(answer.statements[0]?.text).toMatch(/^Trong giai đoạn 2016-2021 \[…\] .*88 sinh viên/);
    expect(answer.notes).toContain("“Trong giai đoạn 2016-2021” [1] nêu ở phần trước của bài.");
  });
});

describe("a reader of another language", () => {
  it("gets the answering span lifted into a first line", async () => {
    const answer = await engine().ask("On what date was Binh Dinh's steering committee meeting held?");
    expect(answer.lead).toMatch(/“14\.1” \[\d\]$/);
    expect(answer.text.startsWith(answer.lead ?? "none")).toBe(true);
  });
  it("and none in Vietnamese", async () => {
    expect((await engine().ask("Bình Định họp Ban Chỉ đạo ngày nào?")).lead).toBeNull();
  });
});

describe("an abstention", () => {
  it("shows the nearest statement as such where only the figure is missing", async () => {
    const answer = await engine().ask("Năm 2024 Bình Định nhận bao nhiêu sinh viên Lào?");
    expect(answer).toMatchObject({ kind: "abstained", reason: "no_evidence", statements: [] });
    expect(answer.text).toMatch(
      /^Các bài không nêu con số này\. Bài gần nhất chỉ nêu:\n“.*Tiếp nhận sinh viên.*” \[1\]/,
    );
    const [source] = answer.sources;
    for (const { text, start, end } of source?.quotes ?? [])
      expect(
        engine()
          .article(source?.articleId ?? "")
          ?.text.slice(start, end),
      ).toBe(text);
  });

  it.each([
    [
      "a term that no article knows",
      "Kim ngạch thương mại Champasak - Việt Nam năm 2024 là bao nhiêu?",
      "unknown_term",
    ],
    [
      "the deed of a unit in a year before the merger",
      "Năm 2024 Gia Lai hợp tác với những tỉnh nào của Lào?",
      "nothing",
    ],
    ["the holder of another place's office", "Tỉnh trưởng tỉnh Luông Pha Bang là ai?", "kind"],
    ["the figure of another place", "What was Champasak's own economic growth rate in 2024?", "kind"],
  ])("to %s says what is lacking", async (_, question, lack) => {
    const { answer, trace } = await engine().explain(question);
    expect(answer.kind).toBe("abstained");
    expect(trace?.lack).toBe(lack);
  });

  it("says that a unit was not yet merged", async () => {
    const { notes } = await engine().ask("Năm 2024 Gia Lai hợp tác với những tỉnh nào của Lào?");
    expect(notes.join(" ")).toContain("năm 2024, Gia Lai chưa gồm Bình Định (sáp nhập từ 1/7/2025)");
  });
});

describe("an explanation", () => {
  it("has the question as read, candidates and sentences best first with every signal, the threshold and the index version", async () => {
    const { answer, trace } = await engine().explain("Ai chủ trì cuộc họp Ban Chỉ đạo của Bình Định?");
    expect(answer).toEqual({
      ...(await engine().ask("Ai chủ trì cuộc họp Ban Chỉ đạo của Bình Định?")),
      ms: answer.ms,
    });
    if (trace === null) throw new Error("no trace");
    expect(trace.question).toMatchObject({ kind: "person", names: ["Bình Định"] });
    for (const list of [trace.candidates, trace.evidence])
      expect(list.map(({ score }) => score)).toEqual(
        list.map(({ score }) => score).toSorted((a, b) => b - a),
      );
    expect(Object.keys(trace.evidence[0]?.signals ?? {})).toEqual([...SIGNALS]);
    expect(trace.confidence).toBeGreaterThan(trace.threshold);
    expect(trace.indexVersion).toBeGreaterThan(0);
  });
  it("is none where nothing was searched", async () => {
    expect((await engine().explain("xin chào")).trace).toBeNull();
  });
});
