// test/answering/asked-of-evidence.test.ts
import { describe, expect, it } from "vitest";
import type { Answer } from "#src/answering/answer.js";
import { corpusEngine } from "../corpus-engine.js";

const engine = corpusEngine();
const shown = (answer: Answer): string => answer.statements.map(({ text }) => text).join("\n");

describe("what a question gives must stand in the evidence", () => {
  it.each([
    // Another sum, another day, another plan than that of the article.
    ["Khoản 900 triệu đồng Sơn La tặng Luông Pha Bang dùng làm gì?", "Các bài không nêu con số này."],
    ["Cuộc họp ngày 15/1 bàn gì?", "Các bài không nêu điều này."],
    ["Bản ghi nhớ 2026-2030 được ký ngày nào?", "Các bài không nêu điều này."],
  ])("%s", async (question, sentence) => {
    const answer = await engine().ask(question);
    expect(answer.kind).toBe("abstained");
    expect(answer.statements).toEqual([]);
    expect(answer.notes[0]).toContain(sentence);
    expect(answer.sources).toHaveLength(1);
  });

  it("shows all that somebody proposed, and nothing of one who only sat there", async () => {
    const said = await engine().ask("Ông Phạm Đức Tiến đề nghị phía Champasak điều gì?");
    expect(shown(said)).toContain("Ông Phạm Đức Tiến đề nghị tỉnh Champasak tiếp tục tạo điều kiện");
    expect(shown(said)).toContain("Giới thiệu các doanh nghiệp tại Lào về cảng biển nước sâu Chân Mây");
    expect((await engine().ask("Ông Nguyễn Thái Hưng nhấn mạnh điều gì?")).kind).toBe("abstained");
  });

  it.each([
    "Năm 2019 Sơn La hỗ trợ Luông Pha Bang bao nhiêu khẩu trang?",
    "Ông Nguyễn Thái Hưng tặng bao nhiêu khẩu trang?",
  ])("gives no figure of another year or person: %s", async (question) => {
    expect((await engine().ask(question)).kind).toBe("abstained");
  });

  it.each([
    "What did the head of the Luang Prabang delegation say about rubber?",
    "hop ban chi dao cua binh dinh o nha khach nao",
  ])("tells nothing of a thing or venue that its articles do not speak of: %s", async (question) => {
    expect((await engine().ask(question)).kind).toBe("abstained");
  });

  it("finds where a picture was taken from", async () => {
    const answer = await engine().ask("Ảnh trong bài về Bình Phước lấy từ trang nào?");
    expect(shown(answer)).toContain("Ảnh: Báo Bình Phước Online");
  });

  it("shows one of each province where it asks which province of a country", async () => {
    const answer = await engine().ask("Tỉnh nào của Việt Nam ký với Champasak giai đoạn 2022-2026?");
    expect(answer.sources.length).toBeGreaterThanOrEqual(2);
  });

  it("knows a person by the Lao spelling", async () => {
    const answer = await engine().ask("ທ່ານ ວິໄລວົງ ກ່າວຫຍັງ?");
    expect(answer.understoodAs).toContain("Vilayvong");
    expect(shown(answer)).toContain("Vilayvong Butdakham bày tỏ mong muốn");
  });

  it("looks only under the pictures where a caption is asked for", async () => {
    const answer = await engine().ask("Chú thích ảnh có ông Hoàng Quốc Khánh ghi gì?");
    expect(shown(answer)).toBe(
      "Đồng chí Hoàng Quốc Khánh, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La phát biểu tại Hội đàm.",
    );
  });

  it("finds who wrote a story by its subject", async () => {
    expect(shown(await engine().ask("Bài về Sơn La do ai viết?"))).toBe("Nhóm PV");
  });
});

describe("a question about several provinces", () => {
  it("is answered part by part", async () => {
    const answer = await engine().ask(
      "Bình Dương cấp học bổng cho bao nhiêu sinh viên và Sơn La tiếp nhận bao nhiêu lưu học sinh?",
    );
    expect(shown(answer)).toContain("88 sinh viên");
    expect(shown(answer)).toContain("78 lưu học sinh");
    expect(answer.sources).toHaveLength(2);
  });

  it("says of which part the articles tell nothing", async () => {
    const answer = await engine().ask(
      "Bình Dương ký với Champasak ngày nào, còn Sơn La xuất khẩu bao nhiêu tấn chè?",
    );
    expect(shown(answer)).toContain("Ngày 23/8");
    expect(answer.notes).toContain("Riêng ý “Sơn La xuất khẩu bao nhiêu tấn chè”: các bài không nêu.");
  });
});
