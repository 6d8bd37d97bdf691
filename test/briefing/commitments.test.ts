// test/briefing/commitments.test.ts
// What sentences commit to, in articles made up for it.
import { describe, expect, it } from "vitest";
import { type Commitment, commitmentOf, signedParts } from "#src/briefing/commitments.js";
import type { ScopedSentence } from "#src/briefing/scope.js";
import { splitSentences } from "#src/text/sentences.js";
import { article } from "../fakes/article.js";

/** The sentences of a paragraph, of an article from 2024. */
function sentences(text: string): ScopedSentence[] {
  const of = article(text, { eventDate: "2024-05-06", eventDateOrigin: "printed" });
  let before: ScopedSentence | null = null;
  return splitSentences(text).map(({ start, end }) => {
    before = {
      ...{ article: of, kind: "body", paragraph: 1, onTopic: true, before },
      ...{ start, end, text: text.slice(start, end) },
    };
    return before;
  });
}

const kinds = (text: string): (Commitment | null)[] => sentences(text).map(commitmentOf);

describe("a commitment", () => {
  it.each<[string, (Commitment | null)[]]>([
    ["Hai tỉnh đã ký kết bản ghi nhớ hợp tác giai đoạn 2024-2028.", ["signed"]],
    ["Hai bên thống nhất mở thêm một cửa khẩu. Đồng thời, tổ chức hội chợ biên giới.", ["signed", "signed"]],
    ["Tỉnh A sẽ xây 3 trường học tại tỉnh B.", ["planned"]],
    ["Dự kiến quý III năm 2024 khánh thành cầu.", ["planned"]],
    ["Trong giai đoạn 2024-2028, hai bên tiếp tục đào tạo cán bộ.", ["planned"]],
    [
      "Ông Lê Văn B đề nghị tỉnh A hỗ trợ giống lúa. Giới thiệu doanh nghiệp sang đầu tư.",
      ["proposed", "proposed"],
    ],
    [
      "Chủ tịch tỉnh yêu cầu các sở, ngành hoàn thành hồ sơ trước ngày 30/6. Chủ động bố trí kinh phí.",
      ["assigned", "assigned"],
    ],
    [
      "Kết luận cuộc họp, Phó Chủ tịch nêu kết quả. Sở Tài chính phối hợp với Sở Y tế lập dự toán.",
      [null, "assigned"],
    ],
  ])("“%s”", (text, found) => expect(kinds(text)).toEqual(found));

  it.each([
    "Năm 2023, tỉnh A đã xây 3 trường học tại tỉnh B.",
    "Việc ký kết biên bản đánh dấu bước phát triển mới.",
    "Đây sẽ là cơ sở để hai bên hợp tác.",
    "Hai bên đã thực hiện đúng các cam kết trong biên bản.",
    "Đồng chí tin tưởng quan hệ hai tỉnh sẽ mãi mãi bền vững.",
    "Trong giai đoạn 2016-2021, hai bên đã cử nhiều đoàn.",
  ])("is none in “%s”", (text) => expect(kinds(text)).toEqual([null]));

  it("that was signed is told apart from what it is for", () => {
    const [sentence] = sentences(
      "Hai tỉnh đã ký kết bản ghi nhớ hợp tác giai đoạn 2024-2028, tập trung vào các nội dung: y tế; giáo dục.",
    );
    expect(signedParts(sentence as ScopedSentence)?.map(({ text }) => text)).toEqual([
      "Hai tỉnh đã ký kết bản ghi nhớ hợp tác giai đoạn 2024-2028",
      "tập trung vào các nội dung: y tế; giáo dục.",
    ]);
  });
});
