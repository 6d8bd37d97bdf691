// test/evaluation/score.test.ts
import { describe, expect, it } from "vitest";
import { checkQuotes, fold, scoreQuestion } from "#src/evaluation/score.js";
import { answer, gold, NO_QUOTES, score } from "./answers.js";

describe("fold", () => {
  it.each([
    ["Đường Đồng", "duong dong"],
    ["dương", "duong"],
    ["thỏa\u00A0thuận \n\t hợp tác", "thoa thuan hop tac"],
    ["ho\u0309i", "hoi"],
    ["ບິ່ງດິ້ງ", "ບິ່ງດິ້ງ"],
    ["6.722 HA", "6.722 ha"],
  ])("%s → %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe("a question that the articles answer", () => {
  it("is right when every group is found and the sources are cited", () => {
    const result = score({ must_contain: [["88 sinh viên", "x"], ["Bình Dương"]] }, [
      "binh duong nhận",
      "88\u00A0SINH VIÊN",
    ]);
    expect(result).toMatchObject({ right: true, missing: [], length: 27, citedRightly: 1 });
  });

  it("counts a quote that no statement repeats", () => {
    const { sources, ...rest } = answer(["Có."]);
    const quotes = [{ text: "88 sinh viên", start: 0, end: 12 }];
    const quoted = { ...rest, sources: sources.map((source) => ({ ...source, quotes })) };
    expect(score({}, ["Có."]).right).toBe(false);
    expect(scoreQuestion(gold(), quoted, { ms: 1, confidence: null, quotes: NO_QUOTES }).right).toBe(true);
  });

  it("does not count what arises across the border of two statements", () => {
    expect(score({}, ["có 88", "sinh viên"])).toMatchObject({
      right: false,
      missing: [["88 sinh viên", "tám mươi tám"]],
    });
  });

  it("is wrong when a string is there that must not be", () => {
    expect(score({ must_not_contain: ["88 Sinh viên Lào"] }, ["88 sinh viên Lào"])).toMatchObject({
      right: false,
      missing: [],
      forbidden: ["88 Sinh viên Lào"],
    });
  });

  it.each([
    { all: ["one.txt"], any: [], cited: ["two.txt"], right: false },
    { all: ["one.txt", "two.txt"], any: [], cited: ["one.txt"], right: false },
    { all: ["one.txt", "two.txt"], any: [], cited: ["two.txt", "three.txt", "one.txt"], right: true },
    { all: [], any: ["one.txt", "two.txt"], cited: ["two.txt"], right: true },
    { all: [], any: ["one.txt", "two.txt"], cited: ["three.txt"], right: false },
    { all: ["one.txt"], any: ["two.txt"], cited: ["one.txt"], right: false },
  ])("all $all, any $any, cited $cited: right $right", ({ all, any, cited, right }) => {
    expect(score({ sources_all: all, sources_any: any }, ["88 sinh viên"], cited).right).toBe(right);
  });

  it("is wrong when the bot abstains", () => {
    expect(score({ must_contain: [], sources_all: [] }, [])).toMatchObject({ right: false, answered: false });
  });
});

describe("a question that the articles do not answer", () => {
  const unanswerable = { answerable: false, must_contain: [], sources_all: [] };

  it("is right when the bot abstains", () => {
    expect(score(unanswerable, []).right).toBe(true);
  });

  it("is wrong when it answers", () => {
    expect(score(unanswerable, ["88 sinh viên"])).toMatchObject({ right: false, citedRightly: 0 });
  });
});

describe("checkQuotes", () => {
  const shown = answer(["x"]);
  const [source] = shown.sources;
  const stored = "Một. Hai  ba. Bốn.";
  const quoting = (text: string, start: number) => {
    if (source === undefined) throw new Error("no source");
    return { ...shown, sources: [{ ...source, quotes: [{ text, start, end: start + text.length }] }] };
  };

  it("finds a quote at its offsets and, white space and composition aside, in the file", () => {
    const original = "<p>Mô\u0323t. Hai\u00A0\n ba.</p>".normalize("NFD");
    expect(
      checkQuotes(
        quoting("Hai  ba.", 5),
        () => stored,
        () => original,
      ),
    ).toEqual({
      shown: 1,
      exact: 1,
      inOriginal: 1,
    });
  });

  it("does not forgive a shifted quote or a changed word", () => {
    expect(
      checkQuotes(
        quoting("Hai  ba.", 6),
        () => stored,
        () => stored,
      ).exact,
    ).toBe(0);
    expect(
      checkQuotes(
        quoting("Hai bốn.", 5),
        () => stored,
        () => stored,
      ),
    ).toMatchObject({
      exact: 0,
      inOriginal: 0,
    });
  });

  it("counts the quotes of an article that is gone as shown only", () => {
    expect(
      checkQuotes(
        quoting("Hai  ba.", 5),
        () => null,
        () => null,
      ),
    ).toEqual({
      shown: 1,
      exact: 0,
      inOriginal: 0,
    });
  });
});
