// test/text/shorthand.test.ts
import { describe, expect, it } from "vitest";
import { expandShorthand } from "#src/text/shorthand.js";

describe("shorthand", () => {
  it.each([
    ["sv dc tặng j v?", "sinh viên được tặng gì?"],
    ["ct tỉnh là ai ạ", "chủ tịch tỉnh là ai"],
    ["Đ/c nào làm trưởng đoàn", "đồng chí nào làm trưởng đoàn"],
    ["có bn ng v", "có bao nhiêu người"],
    ["đc ko nhỉ ???", "được không???"],
    ["ai ký nha z!", "ai ký!"],
  ])("%s → %s", (typed, meant) => expect(expandShorthand(typed)).toBe(meant));

  it.each(["Kon Tum tặng gì?", "dncn", "đường sắt", "Nhà hát tỉnh", "z nha ai", "v", " ạ"])(
    "leaves “%s”",
    (text) => expect(expandShorthand(text)).toBe(text),
  );
});

describe("shorthand of several meanings", () => {
  it.each([
    ["ct ubnd tỉnh bh là ai", "chủ tịch ubnd tỉnh bây giờ là ai"],
    ["bh ký", "bao giờ ký"],
    ["ct tnhh cà phê ở đâu", "công ty trách nhiệm hữu hạn cà phê ở đâu"],
    ["cty cp cà phê", "công ty cổ phần cà phê"],
    ["cp lào tặng gì", "chính phủ lào tặng gì"],
    ["pbt tt tỉnh ủy là ai", "phó bí thư thường trực tỉnh ủy là ai"],
    ["tt y tế huyện", "trung tâm y tế huyện"],
    ["thu ns nhà nước bn", "thu ngân sách nhà nước bao nhiêu"],
    ["ns Thanh Lam hát gì", "ns Thanh Lam hát gì"],
    ["gd 2016-2021 ký gì", "giai đoạn 2016-2021 ký gì"],
    ["gd sở y tế tên gì", "giám đốc sở y tế tên gì"],
    ["sở gd nói gì", "sở giáo dục nói gì"],
    ["gđ chính sách", "gia đình chính sách"],
    ["tổng ls tên gì", "tổng lãnh sự tên gì"],
    ["tp vinh ở đâu", "thành phố vinh ở đâu"],
    ["kg biết ai", "không biết ai"],
  ])("is read by its neighbours: %s", (typed, meant) => expect(expandShorthand(typed)).toBe(meant));

  it.each(["bao nhiêu kg", "mấy kg", "3 kg", "5k", "km2", "tp hcm ở đâu", "TP.HCM"])(
    "stays without them: %s",
    (text) => expect(expandShorthand(text)).toBe(text),
  );
});

describe("what is said around a question", () => {
  it.each([
    ["cho em hỏi ai ký vậy ạ?", "ai ký?"],
    ["Ad ơi cho mình hỏi, ai ký nhé", "ai ký"],
    ["dạ, xin hỏi: ai ký?", "ai ký?"],
    ["vui lòng cho biết ai ký", "ai ký"],
    ["ký với ai thế?", "ký với ai?"],
  ])("is left out: %s", (typed, meant) => expect(expandShorthand(typed)).toBe(meant));

  it.each(["Hội chợ mở khi nào?", "kể cụ thể", "trồng được bao nhiêu ha", "Chị Hạnh hỏi gì?", "cho hỏi"])(
    "keeps what belongs to it: %s",
    (text) => expect(expandShorthand(text)).toBe(text),
  );
});
