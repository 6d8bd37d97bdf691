// test/search/signals.test.ts
import { describe, expect, it } from "vitest";
import { FITTED } from "#src/search/fitted.js";
import { readQuestion } from "#src/search/question.js";
import { SIGNALS, type Signals, scoreOf } from "#src/search/scoring.js";
import { questionSignals } from "#src/search/signals.js";
import { wordCounts } from "../fakes/word-counts.js";

/** Words that many passages hold, the rest one. */
const COMMON = new Set(["giống"]);
const frequency = {
  passages: 100,
  ofWord: (word: string) => (COMMON.has(word) ? 80 : 1),
  ofFolded: () => 1,
  ofPair: () => 1,
};
const signals = (question: string) => questionSignals(readQuestion(question, wordCounts()), frequency);

describe("signals of a text", () => {
  it("are shares of the question's words, rare ones counting more", () => {
    const { passage } = signals("giống cà phê Catimor");
    const rare = passage("Nông dân trồng Catimor.").passageWords;
    const common = passage("Nông dân chọn giống.").passageWords;
    expect(rare).toBeGreaterThan(common);
    expect(passage("Giống cà phê Catimor.").passageWords).toBe(1);
    expect(passage("Không có gì.").passageWords).toBe(0);
  });

  it("count a word without its diacritics half", () => {
    const { sentence } = signals("đường");
    expect(sentence("Mở đường.", "body").words).toBe(1);
    expect(sentence("Mở duong.", "body").words).toBe(0.5);
  });

  it("count words near the question word more", () => {
    const { sentence } = signals("đồng bào miền núi sau vụ gặt trồng giống cà phê nào");
    expect(sentence("trồng cà phê", "body").asked).toBeGreaterThan(sentence("đồng bào", "body").asked);
    expect(sentence("trồng cà phê", "body").asked).toBeGreaterThan(sentence("trồng cà phê", "body").words);
  });

  it("see neighbouring words, and names apart", () => {
    const { passage } = signals("trồng cà phê ở Catimor");
    expect(passage("cà phê").passagePairs).toBeGreaterThan(passage("phê cà").passagePairs);
    expect(passage("Catimor").passageNames).toBe(1);
    expect(passage("cà phê").passageNames).toBe(0);
    expect(signals("trồng cà phê").passage("cà phê").passageNames).toBe(0.5);
  });
});

describe("the score", () => {
  const none = Object.fromEntries(SIGNALS.map((name) => [name, 0])) as unknown as Signals;
  it.each(SIGNALS)("never falls with %s", (name) => {
    for (const weights of Object.values(FITTED.weights))
      expect(scoreOf({ ...none, [name]: 1 }, weights)).toBeGreaterThanOrEqual(scoreOf(none, weights));
  });
});
