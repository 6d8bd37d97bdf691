// test/briefing/parties.test.ts
// Whose a commitment is, in articles made up for it.
import { describe, expect, it } from "vitest";
import { nameIn } from "#src/answering/catalogue.js";
import { commitmentOf } from "#src/briefing/commitments.js";
import { partiesOf } from "#src/briefing/parties.js";
import type { ScopedSentence } from "#src/briefing/scope.js";
import { splitSentences } from "#src/text/sentences.js";
import { article } from "../fakes/article.js";

/** The commitments of a story, each with whose it is. */
function partiesIn(text: string): string[] {
  const of = article(text, { eventDate: "2024-05-06", eventDateOrigin: "printed" });
  return of.blocks.flatMap(({ start: from, end: to }, at) => {
    let before: ScopedSentence | null = null;
    return splitSentences(text.slice(from, to), from).flatMap(({ start, end }) => {
      const sentence: ScopedSentence = {
        ...{ article: of, kind: "body", paragraph: at + 1, onTopic: true, before },
        ...{ start, end, text: text.slice(start, end) },
      };
      before = sentence;
      if (commitmentOf(sentence) === null) return [];
      return partiesOf(sentence)
        .map((place) => nameIn(place, "vi"))
        .join(" – ");
    });
  });
}

const OPENING = "Ngày 6/5, đoàn tỉnh Savannakhet (Lào) đến thăm tỉnh Quảng Trị.";

describe("a commitment is of", () => {
  it.each([
    ["who plans", "Tỉnh Quảng Trị sẽ xây 3 trường học tại tỉnh Savannakhet.", ["Quảng Trị"]],
    [
      "the guest who asks",
      "Tỉnh trưởng Savannakhet Bounchom Ubonpaseuth đề nghị tỉnh Quảng Trị hỗ trợ giống lúa. Đồng thời, mong muốn hai bên mở thêm cửa khẩu.",
      ["Savannakhet", "Savannakhet"],
    ],
    ["both who do it together", "Hai bên thống nhất mở thêm một cửa khẩu.", ["Savannakhet – Quảng Trị"]],
    [
      "both who are named",
      "Tỉnh Quảng Trị và tỉnh Savannakhet ký kết bản ghi nhớ hợp tác giai đoạn 2024-2028.",
      ["Quảng Trị – Savannakhet"],
    ],
    ["nobody, where none is named", "Dự kiến quý III năm 2024 khánh thành cầu.", [""]],
  ])("%s", (_, text, parties) => expect(partiesIn(`${OPENING} ${text}`)).toEqual(parties));
});
