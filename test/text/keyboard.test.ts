// test/text/keyboard.test.ts
import { expect, it } from "vitest";
import { isSyllable, meantByKeys } from "#src/text/keyboard.js";

it.each([
  ["tinhr", "tỉnh"],
  ["truongwr", "trưởng"],
  ["truwowngf", "trường"],
  ["dduowcj", "được"],
  ["ddinhj", "định"],
  ["bifnh", "bình"],
  ["vieetj", "việt"],
  ["nguwowif", "người"],
  ["giuwax", "giữa"],
  ["quyeets", "quyết"],
  ["gif", "gì"],
  ["hoaf", "hòa"],
  ["thuyr", "thủy"],
  ["chuongw", "chương"],
  ["muoonj", "muộn"],
  ["khoong", "không"],
])("Telex: %s is %s", (typed, meant) => expect(meantByKeys(typed)).toBe(meant));

it.each([
  ["hoc5", "học"],
  ["bong63", "bổng"],
  ["d9uo7ng2", "đường"],
  ["d9o6ng2", "đồng"],
  ["nguo7i2", "người"],
  ["u7o7c1", "ước"],
])("VNI: %s is %s", (typed, meant) => expect(meantByKeys(typed)).toBe(meant));

it.each(["tinh", "truong", "famtrip", "champasak", "covid", "text", "hocf", "88", "", "việt", "grdp"])(
  "no keys, or none that give a syllable: %s",
  (typed) => expect(meantByKeys(typed)).toBeNull(),
);

it("tells syllables by their shape", () => {
  expect(["nghieng", "quang", "uyen", "oa"].filter(isSyllable)).toHaveLength(4);
  expect(["vilayvong", "kenya", "blockchain", "st", ""].filter(isSyllable)).toEqual([]);
});
