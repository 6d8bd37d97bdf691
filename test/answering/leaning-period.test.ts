// test/answering/leaning-period.test.ts
import { describe, expect, it } from "vitest";
import { leaningPeriod } from "#src/answering/leaning-period.js";
import type { ParsedArticle } from "#src/article.js";
import { article } from "../fakes/article.js";
import { corpusArticle, sentenceWith } from "./corpus-sentences.js";

const periodOf = (parsed: ParsedArticle, words: string): string | null => {
  const period = leaningPeriod(parsed, sentenceWith(parsed, words));
  return period === null ? null : parsed.text.slice(period.start, period.end);
};

/** An article of paragraphs; one that begins with "Ảnh:" is a caption. */
const paragraphs = (...texts: string[]): ParsedArticle => {
  const text = texts.join("\n");
  let from = 0;
  const blocks = texts.map((own) => {
    const start = from;
    from += own.length + 1;
    return {
      kind: own.startsWith("Ảnh:") ? ("caption" as const) : ("body" as const),
      start,
      end: start + own.length,
    };
  });
  return article(text, { blocks });
};

describe("in the corpus", () => {
  it.each([
    ["000", "88 sinh viên", "Trong giai đoạn 2016-2021"],
    ["000", "100 cán bộ hưu trí", "Trong giai đoạn 2016-2021"],
    ["000", "6.722 ha", "Trong giai đoạn 2016-2021"],
    ["003", "Tiếp nhận sinh viên các tỉnh Nam Lào", "Trong năm 2024"],
    ["003", "Hỗ trợ kinh phí cho các tỉnh Nam Lào", "Trong năm 2024"],
    ["003", "tiếp nhận cán bộ Sở Ngoại vụ", "Trong năm 2024"],
  ])("of %s, “%s” leans on “%s”", (number, words, period) => {
    expect(periodOf(corpusArticle(number), words)).toBe(period);
  });

  it.each([
    ["000", "Dịp này, đồng chí Vilayvong Bouddakham", "another scene"],
    ["000", "Tỉnh Bình Dương sẽ hợp tác", "a plan"],
    ["000", "hai bên tiếp tục trao đổi các đoàn", "a time of its own"],
    ["000", "trao Bằng khen cho 3 tập thể của tỉnh Bình Dương.", "a caption"],
    ["000", "Việc sang thăm và ký kết hợp tác", "after a speech"],
    ["001", "Ngoài ra, hằng năm", "a time of its own"],
    ["001", "hai bên đã cùng nhau thực hiện đúng", "after what someone says of two years"],
    ["001", "bày tỏ mong muốn trong thời gian tới", "a wish"],
    ["002", "Tỉnh tập trung cải cách hành chính", "no deed that is done"],
    ["002", "Công tác xây dựng Đảng, hệ thống chính trị được chú trọng", "no deed that is done"],
    ["002", "Hai địa phương tăng cường phối hợp", "only “những năm qua” before it"],
    ["003", "Các thành viên Ban Chỉ đạo đã tham gia ý kiến", "the meeting"],
    ["003", "Thường xuyên rà soát", "after a conclusion"],
    ["004", "65 lưu học sinh Lào", "a time of its own"],
  ])("of %s, “%s” leans on none: %s", (number, words) => {
    expect(periodOf(corpusArticle(number), words)).toBeNull();
  });

  it("no other sentence leans", () => {
    const leaning = ["000", "001", "002", "003", "004"].map((number) => {
      const parsed = corpusArticle(number);
      return parsed.text
        .split("\n")
        .flatMap((line) => line.split(/(?<=[.…])\s/u))
        .filter((words) => words.length > 20 && periodOf(parsed, words.slice(0, -1)) !== null).length;
    });
    expect(leaning).toEqual([3, 0, 0, 4, 0]);
  });
});

describe("anywhere", () => {
  const LED = "Đoàn tỉnh Sơn La và đoàn tỉnh Luông Pha Bang đã gặp nhau.";

  it.each<[what: string, texts: string[], words: string, period: string | null]>([
    [
      "in its paragraph",
      ["Năm 2020-2021, hai tỉnh đã trao đổi 4 đoàn. Tỉnh Sơn La đã tặng 10 máy thở."],
      "10 máy thở",
      "Năm 2020-2021",
    ],
    [
      "in the paragraph before, over a caption",
      ["Trong 5 năm qua, hai bên đã trao đổi 4 đoàn.", "Ảnh: Hội đàm năm 2023", "Đã cấp 20 suất học bổng."],
      "20 suất",
      "Trong 5 năm qua",
    ],
    [
      "over one more sentence that goes on",
      [
        "Trong 8 tháng của năm 2024, tỉnh đã đón 3 đoàn. Tỉnh đã trồng 20 ha rừng. Tỉnh cũng hỗ trợ 10 hộ dân.",
      ],
      "10 hộ dân",
      "Trong 8 tháng của năm 2024",
    ],
    [
      "behind a dateline",
      ["(BĐ) – Từ năm 2019 đến năm 2021, tỉnh đã cử 3 đoàn. Tỉnh đã tặng 20 xe đạp."],
      "20 xe đạp",
      "Từ năm 2019 đến năm 2021",
    ],
    [
      "in English",
      ["In 2024, the two provinces have exchanged 4 delegations. Son La has granted 10 scholarships."],
      "10 scholarships",
      "In 2024",
    ],
    [
      "but not over another date",
      ["Trong năm 2023, tỉnh đã đón 3 đoàn. Ngày 5/1, tỉnh đã cử 1 đoàn. Tỉnh đã tặng 20 xe đạp."],
      "20 xe đạp",
      null,
    ],
    [
      "but not over another date in the same sentence",
      ["Trong năm 2023, tỉnh đã đón 3 đoàn, từ tháng 1/2024 đã đón 2 đoàn. Tỉnh đã tặng 20 xe đạp."],
      "20 xe đạp",
      null,
    ],
    [
      "but not over a speech",
      ["Trong năm 2023, tỉnh đã đón 3 đoàn.", "Ông A cảm ơn và bày tỏ vui mừng.", "Tỉnh đã tặng 20 xe đạp."],
      "20 xe đạp",
      null,
    ],
    [
      "but not over another scene",
      ["Trong năm 2023, tỉnh đã đón 3 đoàn.", "Tại buổi lễ, hai bên đã ký biên bản. Tỉnh đã tặng 20 xe đạp."],
      "20 xe đạp",
      null,
    ],
    [
      "but not from a period to come",
      ["Giai đoạn 2026-2030, hai bên tiếp tục trao đổi đoàn. Tỉnh đã tặng 20 xe đạp."],
      "20 xe đạp",
      null,
    ],
    [
      "but not from a period of aims",
      ["Giai đoạn 2021-2025, mục tiêu đạt 30 lớp. Tỉnh đã tặng 20 xe đạp."],
      "20 xe đạp",
      null,
    ],
    [
      "but not for a plan",
      ["Trong năm 2023, tỉnh đã đón 3 đoàn. Tỉnh dự kiến tặng 20 xe đạp."],
      "20 xe đạp",
      null,
    ],
    [
      "but not for a proposal",
      ["Trong năm 2023, tỉnh đã đón 3 đoàn. Ông A đề nghị hỗ trợ 20 xe đạp."],
      "20 xe đạp",
      null,
    ],
    [
      "but not for a time of its own",
      ["Trong năm 2023, tỉnh đã đón 3 đoàn. Đến nay, tỉnh đã tặng 20 xe đạp."],
      "20 xe đạp",
      null,
    ],
    [
      "but not for a place that is new",
      ["Trong năm 2023, tỉnh Sơn La đã đón 3 đoàn.", "Tỉnh Quảng Trị đã tặng 20 xe đạp."],
      "20 xe đạp",
      null,
    ],
    [
      "but not from inside a sentence",
      ["Hai bên đã trao đổi 4 đoàn trong năm 2023. Tỉnh đã tặng 20 xe đạp."],
      "20 xe đạp",
      null,
    ],
    [
      "but not from far before",
      [
        "Trong năm 2023, tỉnh đã đón 3 đoàn.",
        "Tỉnh đã mở 2 lớp.",
        "Tỉnh đã mở 1 trạm.",
        "Tỉnh đã tặng 20 xe đạp.",
      ],
      "20 xe đạp",
      null,
    ],
    [
      "but not from the day of an event",
      ["Ngày 23/8, hai bên đã ký biên bản. Tỉnh đã tặng 20 xe đạp."],
      "20 xe đạp",
      null,
    ],
  ])("%s", (_, texts, words, period) => {
    expect(periodOf(paragraphs(LED, ...texts), words)).toBe(period);
  });

  it("gives none for a caption", () => {
    const parsed = paragraphs("Trong năm 2023, tỉnh đã đón 3 đoàn.", "Ảnh: Tỉnh đã tặng 20 xe đạp");
    expect(periodOf(parsed, "20 xe đạp")).toBeNull();
  });
});
