// test/ingestion/boilerplate.test.ts
import { describe, expect, it } from "vitest";
import { findStory } from "#src/ingestion/boilerplate.js";
import { toLines } from "#src/ingestion/lines.js";

// Invented pages: the rules must hold for pages nobody has seen.
const LEAD =
  "Sáng 5/3, lãnh đạo tỉnh Quảng Trị tiếp đoàn công tác tỉnh Savannakhet sang thăm và làm việc tại thành phố Đông Hà.";
const SECOND =
  "Hai bên đánh giá kết quả hợp tác biên giới và thống nhất mở rộng trao đổi hàng hóa qua cửa khẩu Lao Bảo. Lãnh đạo tỉnh Quảng Trị đề nghị tỉnh Savannakhet tạo thuận lợi cho doanh nghiệp.";
const THIRD =
  "Kết thúc buổi làm việc, tỉnh Quảng Trị và tỉnh Savannakhet ký biên bản hợp tác biên giới đến năm 2028.";
const TITLE = "Quảng Trị và Savannakhet mở rộng hợp tác biên giới";
const OTHER = "Lễ hội hoa ban thu hút đông du khách";
const OTHER_TEASER =
  "Lễ hội hoa ban năm nay thu hút hơn mười nghìn du khách đến với thành phố trong ba ngày.";

const story = (...lines: string[]) => findStory(toLines(lines.join("\n")));
const texts = (...lines: string[]): string[] => story(...lines).blocks.map((block) => block.text);

describe("findStory", () => {
  it("keeps a plain article whole", () => {
    expect(story(TITLE, LEAD, SECOND, THIRD, "Trần Văn Bình")).toEqual({
      title: TITLE,
      blocks: [LEAD, SECOND, THIRD].map((text) => ({ kind: "body", text })),
      byline: "Trần Văn Bình",
      imprint: [],
    });
  });
  it("needs neither title nor byline", () => {
    const found = story(LEAD, SECOND);
    expect(found.title).toBeNull();
    expect(found.byline).toBeNull();
    expect(found.blocks).toHaveLength(2);
  });
  it("takes a headline in other words, right above the story", () => {
    const headline = "Một ngày làm việc ở cửa ngõ miền Trung";
    expect(story(headline, LEAD, SECOND).title).toBe(headline);
    expect(
      story(
        "Trang chủ Thời sự",
        "Thông xe tuyến đường mới tại tỉnh Quảng Trị",
        "08:15 | 06/03/2024",
        LEAD,
        SECOND,
      ).title,
    ).toBe("Thông xe tuyến đường mới tại tỉnh Quảng Trị");
    expect(
      story("Trang chủ Thời sự Kinh tế Văn hóa", "Video Ảnh Infographic Podcast", LEAD, SECOND).title,
    ).toBeNull();
  });
  it("drops menus and the time line, which it keeps as imprint", () => {
    const found = story(
      "Trang chủ Thời sự Kinh tế",
      "08:15 | 06/03/2024",
      "",
      TITLE,
      "",
      "aa",
      LEAD,
      "",
      SECOND,
    );
    expect(found.title).toBe(TITLE);
    expect(found.imprint).toEqual(["08:15 | 06/03/2024"]);
    expect(found.blocks.map((block) => block.text)).toEqual([LEAD, SECOND]);
  });
  it("drops a headline doubled in one line with its teaser, in the middle of the body", () => {
    expect(texts(TITLE, "", LEAD, `${OTHER} ${OTHER}`, OTHER_TEASER, "", SECOND, "", THIRD)).toEqual([
      LEAD,
      SECOND,
      THIRD,
    ]);
  });
  it("keeps the paragraph behind a doubled headline that has no teaser", () => {
    expect(texts(TITLE, "", LEAD, "", `${OTHER}${OTHER}`, "", SECOND, "", THIRD)).toEqual([
      LEAD,
      SECOND,
      THIRD,
    ]);
  });
  it("ends the story at a section of other stories", () => {
    expect(
      texts(TITLE, LEAD, SECOND, "Tin liên quan", OTHER, OTHER, OTHER_TEASER, "Đọc nhiều", OTHER),
    ).toEqual([LEAD, SECOND]);
    expect(
      texts(TITLE, LEAD, SECOND, "BÌNH LUẬN (3)", "Bài viết rất hay và bổ ích cho người đọc ở tỉnh nhà!"),
    ).toEqual([LEAD, SECOND]);
  });
  it("goes on behind a box of other stories when the story does", () => {
    expect(texts(TITLE, LEAD, "Tin liên quan", OTHER, SECOND, THIRD)).toEqual([LEAD, SECOND, THIRD]);
  });
  it("drops the headline of another story that stands alone between paragraphs", () => {
    expect(texts(TITLE, "08:15 | 06/03/2024", LEAD, `${OTHER} về vùng cao`, SECOND)).toEqual([LEAD, SECOND]);
  });
  it("keeps every line of a text that has nothing of a page around it", () => {
    const lines = [
      "Một tin ngắn",
      "Đoàn đã về.",
      LEAD,
      "Danh sách các đơn vị tham gia buổi làm việc tại thành phố",
      SECOND,
      "Hẹn gặp lại.",
    ];
    expect(texts(...lines)).toEqual(lines);
  });
  it("keeps short sentences right behind the last paragraph of a page", () => {
    expect(
      texts("08:15 | 06/03/2024", TITLE, LEAD, SECOND, "Hai bên hẹn gặp lại.", "Đọc nhiều", OTHER),
    ).toEqual([LEAD, SECOND, "Hai bên hẹn gặp lại."]);
  });
  it("keeps captions as captions: marked, credited, or a short sentence of their own", () => {
    const marked = story(TITLE, LEAD, "Hai bên trao quà lưu niệm. |", SECOND);
    expect(marked.blocks[1]).toEqual({ kind: "caption", text: "Hai bên trao quà lưu niệm." });
    const credited = story(TITLE, LEAD, "Quang cảnh buổi tiếp (Ảnh: Báo Quảng Trị).", SECOND);
    expect(credited.blocks[1]?.kind).toBe("caption");
    const bare = story(TITLE, "", LEAD, "", "Lãnh đạo hai tỉnh chụp ảnh lưu niệm tại thành phố.", "", SECOND);
    expect(bare.blocks[1]?.kind).toBe("caption");
  });
  it("keeps the fuller of a picture text and its caption", () => {
    const found = story(
      TITLE,
      LEAD,
      "",
      "Quang cảnh buổi tiếp đoàn (Ảnh: Báo Quảng Trị).",
      "Quang cảnh buổi tiếp (Ảnh: Quảng Trị).",
      "",
      SECOND,
    );
    expect(found.blocks.filter((block) => block.kind === "caption").map((block) => block.text)).toEqual([
      "Quang cảnh buổi tiếp đoàn (Ảnh: Báo Quảng Trị).",
    ]);
  });
  it("reads the source line", () => {
    expect(story(TITLE, LEAD, SECOND, "Nguồn: https://bao.example/1").imprint).toEqual([
      "Nguồn: https://bao.example/1",
    ]);
  });
});
