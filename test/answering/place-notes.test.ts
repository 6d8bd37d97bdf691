// test/answering/place-notes.test.ts
import { describe, expect, it } from "vitest";
import { notYetMergedNotes, placeNotes } from "#src/answering/place-notes.js";
import { readPlaces } from "#src/search/place-names.js";
import { en } from "#src/wording/en.js";
import { vi } from "#src/wording/vi.js";
import { article } from "../fakes/article.js";
import { wordCounts } from "../fakes/word-counts.js";

const notes = (question: string, ...texts: string[]): string[] => {
  const { names } = readPlaces(question, wordCounts(texts.join("\n")));
  return placeNotes(
    vi,
    "vi",
    names,
    texts.map((text) => article(text)),
  );
};

describe("a place that the article writes otherwise", () => {
  it.each([
    ["Houaphanh nhận gì?", "Áo ấm cho Hủa Phăn.", "Houaphanh trong bài là “Hủa Phăn”."],
    ["Tỉnh Bokeo nhận gì?", "Áo ấm cho BÒ KẸO.", "Bokeo trong bài là “BÒ KẸO”."],
    ["Hủa Phăn nhận gì?", "Áo ấm cho tỉnh Hủa-phăng.", "Hủa Phăn trong bài là “Hủa-phăng”."],
    ["ແຂວງຫົວພັນ ຮັບຫຍັງ?", "Áo ấm cho Hủa Phăn.", "ຫົວພັນ trong bài là “Hủa Phăn”."],
  ])("is told as it stands there: %s", (question, text, note) =>
    expect(notes(question, text)).toEqual([note]),
  );

  it.each([
    ["Hủa Phăn nhận gì?", "Áo ấm cho Hủa Phăn."],
    ["hua phan nhan gi?", "Áo ấm cho Hủa Phăn."],
    ["Hủa Phăn nhận gì?", "Áo ấm cho Điện Biên."],
    ["Ông Quàng Văn Piêng ở Lào trồng gì?", "Quang Van Pieng ở CHDCND Lào."],
  ])("is not told where it is written alike or not at all: %s – %s", (question, text) =>
    expect(notes(question, text)).toEqual([]),
  );

  it("is told once for all articles, of each place in the order asked", () => {
    const told = notes(
      "Houaphanh và Bokeo nhận gì?",
      "Áo cho Hủa Phăn.",
      "Cây cho Bò Kẹo và Hủa Phăn.",
      "Cá cho Điện Biên.",
    );
    expect(told).toEqual(["Houaphanh trong bài là “Hủa Phăn”.", "Bokeo trong bài là “Bò Kẹo”."]);
  });
});

describe("a place that was merged since", () => {
  const MERGED = "Ghi chú ngoài bài: Nam Định nay thuộc Ninh Bình (từ 1/7/2025).";

  it("is told where the article speaks of the old unit and the question of the new", () => {
    // What Nam Định did is not what the Ninh Bình of that time did.
    expect(notes("Ninh Bình mở gì?", "Nam Định mở hội chợ.")).toEqual([
      MERGED,
      "Các bài không nêu việc của Ninh Bình trước khi sáp nhập.",
    ]);
  });
  it("is told of a year before the merger, where an article speaks of the other unit", () => {
    const told = (years: readonly string[]): string[] =>
      notYetMergedNotes(
        vi,
        "vi",
        { names: readPlaces(`Năm ${years[0] ?? ""} Ninh Bình mở gì?`, wordCounts()).names, years },
        [article("Nam Định mở hội chợ.")],
      );
    expect(told(["2024"])).toEqual([
      "Ghi chú ngoài bài: năm 2024, Ninh Bình chưa gồm Nam Định (sáp nhập từ 1/7/2025).",
    ]);
    expect(told(["2026"])).toEqual([]);
    expect(told([])).toEqual([]);
  });
  it("is told where the article speaks of the new unit and the question of the old", () => {
    expect(notes("Nam Định mở gì?", "Ninh Bình mở hội chợ.")).toEqual([MERGED]);
  });
  it("is not told where the article has the name itself", () => {
    expect(notes("Nam Định mở gì?", "Nam Định và Ninh Bình mở hội chợ.")).toEqual([]);
    expect(notes("Ninh Bình mở gì?", "Ninh Bình mở hội chợ.")).toEqual([]);
  });
  it("is not told of two old units that went into one", () => {
    expect(notes("Nam Định mở gì?", "Hà Nam mở hội chợ.")).toEqual([]);
  });
  it("is told in the language of the question", () => {
    const { names } = readPlaces("What opened in Nam Dinh?", wordCounts());
    expect(placeNotes(en, "en", names, [article("Ninh Bình mở hội chợ.")])).toEqual([
      "Note, not from the articles: Nam Dinh is now part of Ninh Binh (since 1 July 2025).",
    ]);
  });
});

it("has nothing to tell without places or articles", () => {
  expect(notes("Ai trồng cà phê?", "Hủa Phăn trồng cà phê.")).toEqual([]);
  expect(notes("Houaphanh nhận gì?")).toEqual([]);
});
