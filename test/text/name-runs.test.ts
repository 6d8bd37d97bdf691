// test/text/name-runs.test.ts
import { expect, it } from "vitest";
import { collectNameRuns } from "#src/text/name-runs.js";

const NEWS = `
Đồng chí Lò Thị Hạnh gặp ông Bounmy Xayavong. Bà Lò Thị Hạnh nói về Nậm Pồ.
Bí Thư Tỉnh ủy gặp bí thư tỉnh bạn. Hôm Nay trời mưa, hôm nay trời nắng.
Tại Mường Ảng, đoàn Famtrip ăn phở. UBND TỈNH họp.
`;
const names = (folded: string): string[] =>
  collectNameRuns([NEWS])
    .beginning(folded)
    .map(({ text }) => text);

it.each([
  ["lo", ["Lò Thị Hạnh"]],
  ["bounmy", ["Bounmy", "Bounmy Xayavong"]],
  ["sayavong", ["Xayavong"]], // by its sound
  ["nam", ["Nậm Pồ"]],
  ["muong", ["Mường Ảng"]],
  ["famtrip", ["Famtrip"]],
])("begin with “%s”: %j", (folded, expected) => expect(names(folded)).toEqual(expected));

it.each(["bi", "thu", "hom", "ubnd", "dong", "tai", "lao"])("are none that begin with “%s”", (folded) =>
  expect(names(folded)).toEqual([]),
);

it("are the commonest first", () => {
  const runs = collectNameRuns(["gặp An Phú. gặp An Bình. gặp An Bình."]).beginning("an");
  expect(runs.map(({ text }) => text)).toEqual(["An Bình", "An Phú"]);
});
