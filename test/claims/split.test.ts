// test/claims/split.test.ts
import { describe, expect, it } from "vitest";
import { splitClaims } from "#src/claims/split.js";

const texts = (text: string): string[] => splitClaims(text).map((part) => part.text);
const kinds = (text: string): string[] => splitClaims(text).map((part) => part.kind);

describe("a text is split into claims", () => {
  it("at its sentences and lines", () => {
    expect(
      texts("Nghệ An ký biên bản với Xiêng Khoảng. Lễ ký diễn ra ngày 5/8/2023.\nÔng Lê An chủ trì."),
    ).toEqual([
      "Nghệ An ký biên bản với Xiêng Khoảng.",
      "Lễ ký diễn ra ngày 5/8/2023.",
      "Ông Lê An chủ trì.",
    ]);
  });

  it("and at the things that a sentence counts one after the other", () => {
    expect(texts("Nghệ An tặng Xiêng Khoảng 40 máy tính, 3 xe ô tô và 200 triệu đồng.")).toEqual([
      "Nghệ An tặng Xiêng Khoảng 40 máy tính",
      "Nghệ An tặng Xiêng Khoảng 3 xe ô tô",
      "Nghệ An tặng Xiêng Khoảng 200 triệu đồng",
    ]);
  });

  it("with what stands behind the last thing given to each", () => {
    expect(texts("Nghe An donated 40 computers and 3 buses to Xiangkhouang.")).toEqual([
      "Nghe An donated 40 computers to Xiangkhouang",
      "Nghe An donated 3 buses to Xiangkhouang",
    ]);
  });

  it("but not at dates, periods or a part of what is counted", () => {
    const whole = "Trong số 60 học viên của khóa 2019-2021, có 12 người học y.";
    expect(texts(whole)).toEqual([whole]);
  });
});

describe("what cannot be checked is set aside", () => {
  it.each([
    ["Đây là một kết quả rất đáng tự hào.", "opinion"],
    ["Theo tôi, Nghệ An nên hỗ trợ nhiều hơn.", "opinion"],
    ["In my opinion this is good.", "opinion"],
    ["Nghệ An có hỗ trợ Xiêng Khoảng không?", "question"],
    ["Có phải Nghệ An đã ký biên bản", "question"],
    ["Liệu Nghệ An có hỗ trợ thêm", "question"],
    ["When did Nghe An sign", "question"],
    ["When Nghe An signed, Le An was its chairman.", "claim"],
    ["Nghệ An trao nhiều tài liệu cho Xiêng Khoảng.", "claim"],
    ["Nghệ An hỗ trợ Xiêng Khoảng rất nhiều.", "claim"],
    ["Cầu dài 320 mét.", "claim"],
  ])("%s", (text, kind) => expect(kinds(text)).toEqual([kind]));
});
