// test/text/english-slips.test.ts
import { expect, it } from "vitest";
import { withAskingWords } from "#src/text/english-slips.js";

it.each([
  ["How mcuh did it cots?", "How much did it cost?"],
  ["Waht did they sign, and whhen?", "what did they sign, and when?"],
  ["Who saw the water?", "Who saw the water?"],
  ["Then the coast was clear", "Then the coast was clear"],
])("%s", (typed, meant) => expect(withAskingWords(typed)).toBe(meant));
