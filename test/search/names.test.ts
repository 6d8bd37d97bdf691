// test/search/names.test.ts
import { describe, expect, it } from "vitest";
import {
  capitalisedNames,
  foldedWords,
  heldSpellings,
  holdsName,
  indexNames,
  type Name,
} from "#src/search/names.js";
import { placeById } from "#src/search/places.js";
import { soundsAlike } from "#src/text/sound.js";

describe("names by their capitals", () => {
  const names = (text: string, language: "vi" | "en" | "lo" = "vi"): string[] =>
    capitalisedNames(text, language).map((name) => name.text);

  it.each([
    ["ông Quàng Văn Piêng trồng gì?", ["Quàng Văn Piêng"]],
    ["Bà Lò Thị Hạnh là ai?", ["Lò Thị Hạnh"]],
    ["Quàng Văn Piêng trồng gì?", ["Quàng Văn Piêng"]],
    ["lễ hội Hoa Ban và chợ Nậm Pồ", ["Hoa Ban", "Nậm Pồ"]],
    ["nhà máy Keomany - Vanthong", ["Keomany", "Vanthong"]],
    ["UBND tỉnh ký gì với FAO?", ["FAO"]],
    ["ông Xayavong nói gì?", ["Xayavong"]],
  ])("vi: %s", (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    "Tháng này trồng gì?",
    "Ai trồng? Khi nào?",
    "Xayavong nói gì?", // any first word has a capital
    "HĐND và UBND tỉnh họp khi nào?",
    "chị Hạnh trồng gì?", // one syllable may be any word
    "ai trồng cà phê?",
    "",
  ])("vi: nothing in “%s”", (text) => expect(names(text)).toEqual([]));

  it("en: leaves out titles, months and words that the articles say otherwise", () => {
    expect(names("Who met Governor Bounmy Xayavong in May?", "en")).toEqual(["Bounmy Xayavong"]);
    expect(names("What did Mr Piêng of Mekong Rubber Company plant?", "en")).toEqual(["Piêng", "Mekong"]);
    expect(names("Did the Chairman of the Provincial People's Committee visit?", "en")).toEqual([]);
    expect(names("Bounmy Xayavong did what?", "en")).toEqual(["Bounmy Xayavong"]);
  });

  it("lo: sees names in Latin letters", () => {
    expect(names("ໃຜແມ່ນ Bounmy Xayavong?", "lo")).toEqual(["Bounmy Xayavong"]);
  });

  it("gives their folded words", () => {
    expect(capitalisedNames("ông Quàng Văn Piêng", "vi")).toEqual([
      { text: "Quàng Văn Piêng", spellings: [["quang", "van", "pieng"]] },
    ]);
  });
});

describe("soundsAlike", () => {
  it.each([
    ["xayavong", "xayavong"],
    ["xayavong", "sayavong"],
    ["xayavong", "xaiyavong"],
    ["phomvihane", "fomvihan"],
    ["khamtay", "camtai"],
    ["vilay", "wilay"],
    ["bounmy", "bounmi"],
    ["thongloun", "tonglun"],
  ])("holds for two romanisations: %s, %s", (a, b) => {
    expect(soundsAlike(a, b)).toBe(true);
    expect(soundsAlike(b, a)).toBe(true);
  });
  it.each([
    ["hanh", "hank"],
    ["lo", "la"],
    ["bounmy", "phoumy"],
    ["xayavong", "xayaphong"],
    ["phetsavong", "phetsamay"],
    ["avong", "ivang"],
  ])("does not hold for %s and %s", (a, b) => {
    expect(soundsAlike(a, b)).toBe(false);
    expect(soundsAlike(b, a)).toBe(false);
  });
});

describe("a name in a text", () => {
  const index = indexNames("Bà Lò Thị Hạnh gặp ông Bounmy Xayavong ở Hủa Phăn. Lò Văn Hạnh vắng mặt.");
  const person = (text: string): Name => ({ text, spellings: [foldedWords(text)] });

  it.each(["Lò Thị Hạnh", "lo thi hanh", "Bounmy", "Bounmi Sayavong", "Xaiyavong", "Lò Văn Hạnh", "Hạnh"])(
    "is held: %s",
    (name) => expect(holdsName(index, person(name))).toBe(true),
  );
  it.each([
    "Lò Thị Hạn",
    "Hạnh Lò",
    "Thị Văn Hạnh",
    "Xayavong Bounmy",
    "Phan Hủa",
    "Lò Thị Hạnh Bounmy",
    "mặt trời",
  ])("is not held: %s", (name) => expect(holdsName(index, person(name))).toBe(false));

  it("is held in any of its spellings", () => {
    const name = { text: "Houaphanh", spellings: [["houaphanh"], ["hua", "phan"]] };
    expect(holdsName(index, name)).toBe(true);
    expect(holdsName(index, { ...name, spellings: [["houaphanh"]] })).toBe(false);
    expect(holdsName(index, { ...name, spellings: [] })).toBe(false);
  });

  it("of a place is held to the letter, not by its sound", () => {
    const place = placeById("la-bokeo");
    const text = indexNames("đến Bokheo");
    expect(holdsName(text, person("Bokeo"))).toBe(true);
    expect(place && holdsName(text, { ...person("Bokeo"), place })).toBe(false);
  });

  it("is looked up where each word stands", () => {
    expect(indexNames("Lò Thị, lò thì LÔ")).toMatchObject({
      words: ["lo", "thi", "lo", "thi", "lo"],
      places: new Map([
        ["lo", [0, 2, 4]],
        ["thi", [1, 3]],
      ]),
    });
  });

  it("gives the spellings that stand there", () => {
    expect(heldSpellings(index, ["Houaphanh", "Hua Phan", "Phăn", "Hủaphăn"])).toEqual(["Hua Phan", "Phăn"]);
  });
});
