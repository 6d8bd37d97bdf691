// test/briefing/brief.test.ts
// Briefings over the real engine and the project's corpus, against the figures listed by hand.
import { beforeAll, describe, expect, it } from "vitest";
import type { Briefing, BriefingStatement } from "#src/briefing/briefing.js";
import { corpusEngine } from "../corpus-engine.js";
import { type FigureByHand, TOPICS } from "./figures-by-hand.js";
import { repeatedIn, unprovenIn } from "./proof.js";

const engine = corpusEngine();

/** What stands under the headings of figures. */
function figuresOf({ sections }: Briefing): BriefingStatement[] {
  return sections
    .filter(({ kind }) => kind === "figures" || kind === "checks")
    .flatMap(({ statements }) => statements);
}

/** Whether a briefing gives a figure: from its article, with its number, unit and time. */
function gives(briefing: Briefing, { article, text, period }: FigureByHand): boolean {
  return figuresOf(briefing).some((line) => {
    const source = briefing.sources.find(({ n }) => line.citations.includes(n));
    const told = `${line.period ?? ""} ${line.text}`;
    return (
      source?.source.startsWith(`00${article}_`) === true &&
      line.text.includes(text) &&
      line.figures.some((figure) => figure.text.includes(text) || text.includes(figure.text)) &&
      (period === undefined || told.includes(period))
    );
  });
}

describe.each(TOPICS)("a briefing on $topic", ({ topic, due, other }) => {
  let briefing: Briefing;
  beforeAll(async () => {
    briefing = await engine().brief({ topic });
  });

  it("is made of exact quotes of numbered sources", () => {
    expect(briefing.sections.length).toBeGreaterThan(0);
    expect(unprovenIn(briefing, (id) => engine().article(id)?.text)).toEqual([]);
    expect(briefing.sources.map(({ n }) => n)).toEqual(briefing.sources.map((_, at) => at + 1));
  });

  it("tells each fact once", () => expect(repeatedIn(briefing)).toEqual([]));

  it("gives every figure on the topic, and its time", () => {
    expect(due.filter((figure) => !gives(briefing, figure))).toEqual([]);
  });

  it("gives no figure of something else", () => {
    const shown = figuresOf(briefing).flatMap(({ figures }) => figures.map(({ text }) => text));
    expect(other.filter((text) => shown.some((one) => one.includes(text)))).toEqual([]);
  });

  it("has its sections in the order in which they are read, none of them empty", () => {
    const order = ["timeline", "people", "figures", "checks", "commitments", "differences"];
    const kinds = briefing.sections.map(({ kind }) => kind);
    expect(kinds).toEqual(order.filter((kind) => (kinds as string[]).includes(kind)));
    expect(briefing.sections.every(({ statements }) => statements.length > 0)).toBe(true);
    expect(kinds[0]).toBe("timeline");
  });
});

describe("a briefing", () => {
  const section = async (topic: string, kind: string, options = {}): Promise<readonly BriefingStatement[]> =>
    (await engine().brief({ topic, ...options })).sections.find((one) => one.kind === kind)?.statements ?? [];

  it("has a figure that cannot well be right under its own heading, the others beside it not", async () => {
    expect((await section("Thừa Thiên Huế", "checks")).map(({ text }) => text)).toEqual([
      "Trong 8 tháng của năm 2024, tốc độ tăng trưởng kinh tế (GRDP) đạt hơn 61% […]",
    ]);
    expect((await section("Thừa Thiên Huế", "figures")).map(({ text }) => text)).toEqual([
      "[…] thu ngân sách nhà nước ước đạt hơn 7.753 tỷ đồng.",
    ]);
  });

  it("names people with the day on which they held the office", async () => {
    const people = await section("Champasak", "people");
    expect(people[0]?.label).toBe("Champasak, 23/8/2022*");
    expect(people[0]?.text).toContain("Vilayvong Bouddakham");
    expect(people[1]?.label).toBe("Champasak, 26/9/2024*");
    expect(people[1]?.text).toContain("Alounxai Sounnalath");
    expect(people.filter(({ text }) => text.includes("Butdakham"))).toEqual([]);
  });

  it("tells apart what is signed, planned, proposed and assigned", async () => {
    const commitments = await section("Champasak", "commitments");
    const status = (part: string): string | undefined =>
      commitments.find(({ text }) => text.includes(part))?.label.split(", ")[0];
    expect(status("trên các lĩnh vực: xúc tiến đầu tư")).toBe("Đã ký");
    expect(status("sẽ hợp tác, hỗ trợ về chuyên môn")).toBe("Dự kiến");
    expect(status("cảng biển nước sâu Chân Mây")).toBe("Đề nghị");
    expect(status("kiến nghị một số nội dung")).toBe("Đề nghị");
    expect(status("xây dựng Bản ghi nhớ hợp tác giữa UBND tỉnh Bình Định")).toBe("Giao việc");
  });

  it("says whose a commitment is, be it host or guest", async () => {
    const commitments = await section("Champasak", "commitments");
    const label = (part: string): string | undefined =>
      commitments.find(({ text }) => text.includes(part))?.label;
    expect(label("trên các lĩnh vực: xúc tiến đầu tư")).toMatch(/Bình Phước – Champasak$/);
    expect(label("cảng biển nước sâu Chân Mây")).toMatch(/Thừa Thiên Huế$/);
    expect(label("kiến nghị một số nội dung")).toBe("Đề nghị, 26/9/2024*, Champasak");
  });

  it("puts two spellings and two names of one paper side by side", async () => {
    const differences = await section("Champasak", "differences");
    expect(differences.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "Vilayvong Bouddakham",
        "Vilayvong Butdakham",
        "thỏa thuận về hợp tác phát triển",
        "biên bản làm việc về hợp tác",
      ]),
    );
  });

  it("says by a checklist what the articles do not, and what has become of the provinces", async () => {
    const { notStated, notes } = await engine().brief({ topic: "Champasak" });
    expect(notStated).toEqual(
      expect.arrayContaining(["vốn đầu tư", "kim ngạch thương mại", "số tiền hỗ trợ"]),
    );
    expect(notes).toContain("Ghi chú ngoài bài: Bình Phước nay thuộc Đồng Nai (từ 1/7/2025).");
    expect(notes).toContain("Ghi chú ngoài bài: Thừa Thiên Huế nay là thành phố Huế (từ 1/1/2025).");
    // 300 million in cash is an amount of support.
    expect((await engine().brief({ topic: "Sơn La" })).notStated).not.toContain("số tiền hỗ trợ");
  });

  it("keeps to the days asked for", async () => {
    const { sources, period } = await engine().brief({
      topic: "Champasak",
      from: "2024-01-01",
      to: "2024-12-31",
    });
    expect(sources.map(({ eventDate }) => eventDate)).toEqual(["2024-09-26"]);
    expect(period).toEqual({ from: "2024-09-26", to: "2024-09-26" });
    expect((await engine().brief({ topic: "Champasak", from: "2025-02-01" })).sections).toEqual([]);
  });

  it("keeps to the month that it is about", async () => {
    const days = async (topic: string): Promise<(string | null)[]> =>
      (await engine().brief({ topic })).sources.map(({ eventDate }) => eventDate);
    expect(await days("tháng 9/2024")).toEqual(["2024-09-26"]);
    expect(await days("Champasak tháng 9/2024")).toEqual(["2024-09-26"]);
    expect(await days("tháng 3/2024")).toEqual([]);
  });

  it("shows of a long sentence what is on its subject", async () => {
    const [, races] = await section("du lịch", "timeline");
    expect(races?.text).toContain("khảo sát tuyến du lịch");
    expect(races?.text).not.toContain("thể thao");
  });

  it("keeps to new articles", async () => {
    const newest = engine().articles().at(-1)?.articleId ?? "";
    const { sources } = await engine().brief({ topic: "Champasak", articleIds: [newest] });
    expect(sources.map(({ articleId }) => articleId)).toEqual([newest]);
  });

  it("names a topic of which it finds nothing as it was typed", async () => {
    expect((await engine().brief({ topic: "Mặt Trăng" })).topic).toBe("Mặt Trăng");
  });

  it.each(["Tokyo", "Nguyễn Văn Khống", "sân bay quốc tế", "Champasak bóng rổ", "Bình Dương 1999", "…"])(
    "on %s, of which the articles tell nothing, has no line",
    async (topic) => {
      const { sections, sources, notes, notStated } = await engine().brief({ topic });
      expect([sections, sources, notes, notStated]).toEqual([[], [], [], []]);
    },
  );

  it("is about the articles of a time, where nothing but a time is asked for", async () => {
    const { sources } = await engine().brief({ topic: "tháng 8/2022" });
    expect(sources).toHaveLength(3);
  });

  it("joins a place and a subject", async () => {
    const { sources } = await engine().brief({ topic: "y tế Bình Dương" });
    expect(sources.map(({ source }) => source.slice(0, 3))).toEqual(["000"]);
  });

  it("is the same without diacritics, and has its own words in English and Lao", async () => {
    const plain = await engine().brief({ topic: "hoc bong" });
    expect(plain.topic).toBe("học bổng");
    expect(figuresOf(plain)).toHaveLength(2);
    const english = await engine().brief({ topic: "scholarships", language: "en" });
    expect(figuresOf(english).map(({ text }) => text)).toEqual(figuresOf(plain).map(({ text }) => text));
    expect(english.sections[0]?.heading).toBe("What happened");
    const lao = await engine().brief({ topic: "ຈຳປາສັກ", language: "lo" });
    expect(lao.sections[0]?.heading).toBe("ເຫດການ");
    expect(unprovenIn(lao, (id) => engine().article(id)?.text)).toEqual([]);
  });
});
