// test/answering/conflicts.test.ts
import { describe, expect, it } from "vitest";
import { findConflicts, readingText } from "#src/answering/conflicts.js";
import { corpusArticles } from "../corpus-articles.js";
import { article } from "../fakes/article.js";

/** Each conflict as "kind: reading ×count | reading ×count"; texts of the same day unless a day is given. */
const found = (...texts: (string | readonly [string, string | null])[]): string[] =>
  findConflicts(
    texts.map((given, at) => {
      const [text, eventDate] = typeof given === "string" ? [given, "2024-03-10"] : given;
      return article(text, { articleId: `${at} ${text}`, eventDate });
    }),
  ).map(
    ({ kind, readings }) =>
      `${kind}: ${readings.map((reading) => `${readingText(reading)} ×${reading.count}`).join(" | ")}`,
  );

describe("conflicts of the corpus", () => {
  const conflicts = findConflicts(corpusArticles());

  it("are a name in two romanisations, a document of two terms and a misprint, and no more", () => {
    expect(
      conflicts.map(({ kind, readings }) => [kind, ...readings.map((one) => [readingText(one), one.count])]),
    ).toEqual([
      ["name", ["Vilayvong Butdakham", 2], ["Vilayvong Bouddakham", 4]],
      ["term", ["thỏa thuận về hợp tác phát triển", 1], ["biên bản làm việc về hợp tác", 2]],
      ["misprint", ["Chapasak", 1], ["Champasak", 15]],
    ]);
  });

  it("stand where their spans say, in text order", () => {
    for (const { readings } of conflicts) {
      for (const { article: page, span, spans, count } of readings) {
        expect(spans).toHaveLength(count);
        expect(spans[0]).toEqual(expect.objectContaining({ start: span.start, end: span.end }));
        expect(spans.map(({ start }) => start)).toEqual(
          spans.map(({ start }) => start).toSorted((a, b) => a - b),
        );
        expect(page.text.slice(span.start, span.end)).not.toBe("");
      }
    }
  });

  it("are the same in whatever order the articles come", () => {
    expect(findConflicts(corpusArticles().toReversed())).toEqual(conflicts);
  });
});

describe("a name", () => {
  const HOLDER = "Tỉnh trưởng tỉnh Hủa Phăn Khampheng Xaysompheng đến.";
  const OTHER = "Tỉnh trưởng Houaphanh Khampeng Saysompheng đến. Ông Khampeng Saysompheng nói.";

  it("of one holder in two romanisations is found between articles near in time", () => {
    const expected = ["name: Khampheng Xaysompheng ×1 | Khampeng Saysompheng ×2"];
    expect(found(HOLDER, OTHER)).toEqual(expected);
    expect(found([HOLDER, "2024-03-10"], [OTHER, "2024-05-09"])).toEqual(expected);
    expect(found([OTHER, "2024-05-09"], [HOLDER, "2024-03-10"])).toEqual(expected);
  });

  it("is found inside one article, of whatever date", () => {
    expect(found([`${HOLDER} ${OTHER}`, null])).toEqual([
      "name: Khampheng Xaysompheng ×1 | Khampeng Saysompheng ×2",
    ]);
  });

  it("is found where other marks are written", () => {
    expect(
      found("Bí thư Tỉnh ủy Điện Biên Lò Văn Hùng nói.", "Bí thư Tỉnh ủy Điện Biên Lò Văn Hưng nói."),
    ).toEqual(["name: Lò Văn Hùng ×1 | Lò Văn Hưng ×1"]);
  });

  it.each([
    ["written alike", [HOLDER, `${HOLDER} Rồi về.`]],
    ["of two persons, one after the other", [HOLDER, "Tỉnh trưởng tỉnh Hủa Phăn Bounmy Vongsa đến."]],
    ["of another place", [HOLDER, "Tỉnh trưởng tỉnh Bò Kẹo Khampeng Saysompheng đến."]],
    ["of another office", [HOLDER, "Phó Tỉnh trưởng tỉnh Hủa Phăn Khampeng Saysompheng đến."]],
    ["of no place", ["Tỉnh trưởng Khampheng Xaysompheng đến.", "Tỉnh trưởng Khampeng Saysompheng đến."]],
    ["of no office", ["Ông Khampheng Xaysompheng đến.", "Ông Khampeng Saysompheng đến."]],
    [
      "of deputies, of whom there are several",
      ["Phó Chủ tịch UBND tỉnh Điện Biên Lò Văn Hùng.", "Phó Chủ tịch UBND tỉnh Điện Biên Lò Văn Hưng."],
    ],
    [
      "of chairmen of two districts",
      ["Chủ tịch UBND huyện Mường Ảng Lò Văn Hùng.", "Chủ tịch UBND huyện Nậm Pồ Lò Văn Hưng."],
    ],
    [
      "of a former and a present holder",
      ["Ông Lò Văn Hùng, nguyên Bí thư Tỉnh ủy Điện Biên.", "Bí thư Tỉnh ủy Điện Biên Lò Văn Hưng."],
    ],
    [
      "of other Vietnamese words",
      ["Bí thư Tỉnh ủy Điện Biên Lò Văn Tài nói.", "Bí thư Tỉnh ủy Điện Biên Lò Văn Tới nói."],
    ],
  ])("is no conflict %s", (_, texts) => expect(found(...texts)).toEqual([]));

  it("is no conflict long apart or at an unknown time", () => {
    expect(found([HOLDER, "2024-03-10"], [OTHER, "2024-05-10"])).toEqual([]);
    expect(found([HOLDER, "2022-03-10"], [OTHER, "2024-03-10"])).toEqual([]);
    expect(found([HOLDER, null], [OTHER, "2024-03-10"])).toEqual([]);
    expect(found([HOLDER, "--03-10"], [OTHER, "--03-10"])).toEqual([]);
    expect(found([HOLDER, "2024-03"], [OTHER, "2024-03"])).toEqual([]);
  });
});

describe("a term", () => {
  const PARTIES = "giữa tỉnh Điện Biên và tỉnh Hủa Phăn";
  const AGREEMENT = `Lễ ký kết thỏa thuận hợp tác giai đoạn 2023-2028 ${PARTIES} diễn ra.`;
  const MEMORANDUM = `Hai bên ký kết Biên bản ghi nhớ ${PARTIES} giai đoạn 2023 – 2028.`;
  const MINUTES = `Việc ký biên bản làm việc về hợp tác ${PARTIES} giai đoạn 2023-2028 có ý nghĩa.`;

  it("differs inside one article and between those of one event", () => {
    const expected = ["term: thỏa thuận ×1 | Biên bản ghi nhớ ×1"];
    expect(found(`${AGREEMENT} ${MEMORANDUM}`)).toEqual(expected);
    expect(found([AGREEMENT, "2023-05-01"], [MEMORANDUM, "2023-05-08"])).toEqual(expected);
    expect(found(`${AGREEMENT} ${MINUTES}`)).toEqual([
      "term: thỏa thuận ×1 | biên bản làm việc về hợp tác ×1",
    ]);
  });

  it("may leave the parties to an article that speaks of two places only", () => {
    expect(
      found(
        "Điện Biên đón đoàn Hủa Phăn. Hai bên ký kết biên bản ghi nhớ giai đoạn 2023-2028. Thỏa thuận hợp tác giai đoạn 2023-2028 đã ký kết là cơ sở.",
      ),
    ).toEqual(["term: biên bản ghi nhớ ×1 | Thỏa thuận ×1"]);
  });

  it.each([
    ["of two periods", `${AGREEMENT} Hai bên ký kết biên bản ghi nhớ ${PARTIES} giai đoạn 2018-2023.`],
    [
      "of other parties",
      `${AGREEMENT} Hai bên ký kết biên bản ghi nhớ giữa tỉnh Sơn La và tỉnh Hủa Phăn giai đoạn 2023-2028.`,
    ],
    [
      "of another subject",
      `${AGREEMENT} Hai bên ký kết biên bản ghi nhớ về y tế ${PARTIES} giai đoạn 2023-2028.`,
    ],
    [
      "of bodies of the parties",
      `${AGREEMENT} Ký kết biên bản ghi nhớ giữa Sở Y tế Điện Biên và Sở Y tế Hủa Phăn giai đoạn 2023-2028.`,
    ],
    [
      "in a sentence that tells of both",
      `${AGREEMENT} ${MEMORANDUM} Hai bên đã ký thỏa thuận và biên bản ghi nhớ.`,
    ],
    [
      "of one paper in its long and short name",
      `${MEMORANDUM} Bản ghi nhớ ${PARTIES} giai đoạn 2023-2028 đã ký kết.`,
    ],
    [
      "that is not signed",
      `${AGREEMENT} Hai bên sẽ xây dựng biên bản ghi nhớ ${PARTIES} giai đoạn 2023-2028.`,
    ],
    ["that is a verb", `${MEMORANDUM} Hai bên thỏa thuận hợp tác giai đoạn 2023-2028 ${PARTIES}.`],
    [
      "of parties it does not name among three",
      "Điện Biên đón đoàn Hủa Phăn và Bò Kẹo. Hai bên ký kết biên bản ghi nhớ giai đoạn 2023-2028. Thỏa thuận hợp tác giai đoạn 2023-2028 đã ký kết.",
    ],
    ["without a period", `${AGREEMENT} Hai bên ký kết biên bản ghi nhớ ${PARTIES}.`],
  ])("is no conflict %s", (_, text) => expect(found(text)).toEqual([]));

  it("is no conflict of two signings", () => {
    expect(found([AGREEMENT, "2023-05-01"], [MEMORANDUM, "2023-05-09"])).toEqual([]);
    expect(found([AGREEMENT, null], [MEMORANDUM, "2023-05-01"])).toEqual([]);
  });
});

describe("a figure", () => {
  const GIVEN = "Năm 2023, tỉnh Điện Biên đã trao tặng tỉnh Hủa Phăn 35 máy lọc nước cho trường học.";
  const conflict = (a: string, b: string): string[] => [`figure: ${a} ×1 | ${b} ×1`];

  it("differs of the same thing, place and time", () => {
    expect(found(GIVEN, GIVEN.replace("35", "53"))).toEqual(conflict("35 máy lọc nước", "53 máy lọc nước"));
    expect(found([GIVEN, "2023-12-01"], [GIVEN.replace("35", "53"), "2024-12-01"])).toHaveLength(1);
    expect(found(`${GIVEN} ${GIVEN.replace("35", "53")}`)).toHaveLength(1);
  });

  it("differs in money and share", () => {
    const money = "Năm 2023, tỉnh Điện Biên đã hỗ trợ tỉnh Hủa Phăn 1,5 tỷ đồng xây dựng trường học.";
    expect(found(money, money.replace("1,5 tỷ", "2 tỷ"))).toEqual(conflict("1,5 tỷ đồng", "2 tỷ đồng"));
    expect(found(money, money.replace("1,5 tỷ", "1.500 triệu"))).toEqual([]);
    const share = "Năm 2023, tỷ lệ hộ nghèo của tỉnh Điện Biên giảm còn 26,5%, theo báo cáo.";
    expect(found(share, share.replace("26,5%", "28,5 %"))).toEqual(conflict("26,5%", "28,5 %"));
  });

  it.each([
    ["of another year", GIVEN.replace("35", "53").replace("2023", "2022")],
    ["of another place", GIVEN.replace("35", "53").replace("Hủa Phăn", "Bò Kẹo")],
    [
      "given the other way",
      "Năm 2023, tỉnh Hủa Phăn đã trao tặng tỉnh Điện Biên 53 máy lọc nước cho trường học.",
    ],
    ["of another thing", GIVEN.replace("35 máy lọc nước", "53 máy lọc dầu")],
    [
      "of a part",
      `${GIVEN.slice(0, -1)}, trong đó tỉnh Điện Biên đã trao tặng tỉnh Hủa Phăn 12 máy lọc nước cho trường học.`,
    ],
    ["of a plan", GIVEN.replace("35", "53").replace("đã trao tặng", "dự kiến trao tặng")],
    ["denied", GIVEN.replace("35", "53").replace("đã trao", "không trao")],
    ["written otherwise", GIVEN.replace("35", "35,0")],
    ["said less exactly by far", GIVEN.replace("35 máy", "trên 20 máy")],
    ["said as fewer than", GIVEN.replace("35 máy", "dưới 50 máy")],
    ["said less exactly", GIVEN.replace("35 máy", "hơn 30 máy")],
    ["said about", GIVEN.replace("35 máy", "khoảng 40 máy")],
    ["said in other words", "Năm 2023, 53 máy lọc nước đến với học sinh Hủa Phăn từ bà con Điện Biên."],
    ["of a further giving", GIVEN.replace("35", "53").replace("đã trao tặng", "tiếp tục trao tặng thêm")],
  ])("is no conflict %s", (_, other) => expect(found(GIVEN, other)).toEqual([]));

  it("is a conflict where an estimate goes the other way", () => {
    expect(found(GIVEN, GIVEN.replace("35 máy", "hơn 50 máy"))).toEqual(
      conflict("35 máy lọc nước", "hơn 50 máy lọc nước"),
    );
    expect(found(GIVEN, GIVEN.replace("35 máy", "gần 20 máy"))).toHaveLength(1);
    expect(found(GIVEN, GIVEN.replace("35 máy", "khoảng 60 máy"))).toHaveLength(1);
  });

  it("must be said in nearly the same words, inside one article more so", () => {
    const near = GIVEN.replace("35", "53").replace("cho trường học", "phục vụ bà con vùng biên");
    expect(found(GIVEN, near)).toEqual([]);
    const nearer = GIVEN.replace("35", "53").replace("trao tặng", "hỗ trợ");
    expect(found(GIVEN, nearer)).toHaveLength(1);
    expect(found(`${GIVEN} ${nearer}`)).toEqual([]);
  });

  it("is no conflict inside one sentence", () => {
    expect(
      found(
        "Năm 2023, tỉnh Hủa Phăn cử 1 đoàn công tác sang thăm, làm việc tại tỉnh Điện Biên; tỉnh Điện Biên cử 2 đoàn công tác sang thăm, làm việc tại tỉnh Hủa Phăn.",
      ),
    ).toEqual([]);
    expect(
      found(
        "Tỉnh Điện Biên tiếp nhận 78 lưu học sinh Hủa Phăn; trong đó, có 65 lưu học sinh Hủa Phăn được tỉnh Điện Biên tiếp nhận.",
      ),
    ).toEqual([]);
  });

  it("is no conflict in two clauses of a sentence, nor of a part told after the whole", () => {
    const clause = "tỉnh Điện Biên đã trao tặng tỉnh Hủa Phăn 35 máy lọc nước cho trường học";
    expect(found(`Trong đợt này ${clause}; ${clause.replace("35", "53")}.`)).toEqual([]);
    expect(found(`Tỉnh vui: ${clause}; ${clause.replace("35", "53")}.`)).toEqual([]);
    expect(found(`${GIVEN} Năm 2023, trong đó ${clause.replace("35", "12")}.`)).toEqual([]);
  });

  it("without a year is no conflict from one day to the next or at an unknown time", () => {
    const undated = "Tỉnh Điện Biên đã trao tặng tỉnh Hủa Phăn 35 máy lọc nước cho trường học.";
    const other = undated.replace("35", "53");
    expect(found([undated, "2024-03-10"], [other, "2024-03-10"])).toHaveLength(1);
    expect(found([undated, "2024-03-10"], [other, "2024-03-11"])).toEqual([]);
    expect(found([undated, null], [other, "2024-03-10"])).toEqual([]);
  });

  it.each([
    ["days and years", "Ngày 12/5 tỉnh họp ở Điện Biên. Ngày 13/5 tỉnh họp ở Điện Biên."],
    [
      "ordinals",
      "Đại hội Đảng bộ tỉnh Điện Biên lần thứ 13 họp tại tỉnh. Đại hội Đảng bộ tỉnh Điện Biên lần thứ 14 họp tại tỉnh.",
    ],
    [
      "numbers of rules",
      "Tỉnh Điện Biên thực hiện Nghị quyết số 12 phát triển kinh tế. Tỉnh Điện Biên thực hiện Nghị quyết số 13 phát triển kinh tế.",
    ],
    [
      "parties that a sentence speaks of",
      "Lãnh đạo 2 nước láng giềng họp bàn hợp tác. Lãnh đạo 3 nước láng giềng họp bàn hợp tác.",
    ],
    [
      "parts of the day",
      "Sáng cùng ngày, đoàn trao 20 suất quà tặng hộ nghèo biên giới. Chiều cùng ngày, đoàn trao 30 suất quà tặng hộ nghèo biên giới.",
    ],
    [
      "villages",
      "Tại bản Nậm Pồ, đoàn trao 20 suất quà tặng hộ nghèo biên giới. Tại bản Na Sang, đoàn trao 30 suất quà tặng hộ nghèo biên giới.",
    ],
    [
      "last year and this",
      "Năm nay đoàn trao 20 suất quà tặng hộ nghèo biên giới. Năm ngoái đoàn trao 30 suất quà tặng hộ nghèo biên giới.",
    ],
  ])("is none: %s", (_, text) => expect(found(text)).toEqual([]));
});

describe("a misprint", () => {
  const RIGHT = "Houaphanh họp. Houaphanh mời. Houaphanh đón. Houaphanh tiễn.";

  it("is a name of one letter less beside the right one four times", () => {
    expect(found(`${RIGHT} Đoàn Houamhanh về.`)).toEqual(["misprint: Houamhanh ×1 | Houaphanh ×4"]);
  });

  it.each([
    ["another known spelling", `${RIGHT} Đoàn Houaphan về.`],
    ["written twice", `${RIGHT} Đoàn Houamhanh về. Houamhanh vui.`],
    ["beside the right one three times", `${RIGHT.slice(15)} Đoàn Houamhanh về.`],
    ["of ordinary words", "Nghiêng quá. Nghiêng quá. Nghiêng quá. Nghiêng quá. Nghiêmg quá."],
  ])("is not %s", (_, text) => expect(found(text)).toEqual([]));

  it("is looked for inside one article only", () => {
    expect(found(RIGHT, "Đoàn Houamhanh về.")).toEqual([]);
  });
});
