// test/text/consonants.test.ts
import { describe, expect, it } from "vitest";
import { laoNameAt, latinConsonants } from "#src/text/consonants.js";

describe("consonants", () => {
  it.each([
    ["Bouddakham", "Butdakham"],
    ["Alounxai", "Alounxay"],
    ["Sounnalath", "Sunalat"],
    ["Xayavong", "Sayawong"],
  ])("of %s are those of %s", (a, b) => expect(latinConsonants(a)).toBe(latinConsonants(b)));

  it.each([
    ["ໄຊຍະວົງ ເວົ້າຫຍັງ", "Xayavong Keomany", "ໄຊຍະວົງ"],
    ["ບຸນມີ ໄຊຍະວົງໄດ້ເຊັນ", "Bounmy Xayavong", "ບຸນມີ ໄຊຍະວົງ"],
    ["ສຸລິຍະວົງມາແຕ່ໃສ", "Souliyavong Keo", "ສຸລິຍະວົງ"],
  ])("of Lao text find a name at its beginning: %s", (text, name, written) => {
    const found = laoNameAt(text, ["Lò Thị Hạnh", name]);
    expect(found?.name).toBe(name);
    expect(text.slice(0, found?.length)).toBe(written);
  });

  it("of other names do not", () => {
    expect(laoNameAt("ຄຳພັນ ເວົ້າຫຍັງ", ["Xayavong Keomany", "Bounmy"])).toBeNull();
  });
});
