// test/ingestion/same-story.test.ts
import { beforeEach, describe, expect, it } from "vitest";
import { quoteDigest } from "#src/answering/quotes.js";
import { parseArticle } from "#src/ingestion/parse.js";
import { plainDocument } from "#src/ingestion/readers/text.js";
import { likeness, storyKeys } from "#src/ingestion/same-story.js";
import { folderEngine } from "./folder-engine.js";

const STORY = `Kon Tum khánh thành cầu treo Đăk Pxi

Sáng 5/3/2025, Ủy ban nhân dân huyện Đăk Hà tổ chức lễ khánh thành cầu treo bắc qua sông Đăk Pxi, nối hai làng Kon Đao và Kon Trang Long Loi.

Cầu dài 120 mét, rộng 2,5 mét, do Hội Chữ thập đỏ tỉnh vận động các nhà hảo tâm đóng góp hơn 3 tỷ đồng. Trước đây bà con hai làng phải qua sông bằng bè tre, mùa lũ học sinh thường phải nghỉ học cả tuần.

Phát biểu tại buổi lễ, bà Y Thanh, Phó Chủ tịch huyện, cảm ơn các nhà tài trợ và đề nghị người dân cùng giữ gìn công trình, không cho xe tải nặng đi qua cầu. Già làng A Biu cho biết từ nay bà con chở lúa, chở sắn về nhà không còn lo nước lớn.`;

/** The same event told by somebody else. */
const OTHER = `Bà con Đăk Pxi có cầu mới

Ngày 5/3/2025, niềm vui đến với hơn 400 hộ dân hai làng bên sông Đăk Pxi, huyện Đăk Hà, tỉnh Kon Tum, khi cây cầu treo mơ ước bao năm được đưa vào sử dụng.

Công trình có chiều dài 120 mét, kinh phí trên 3 tỷ đồng, được xây trong tám tháng. Nhiều học sinh Trường Tiểu học Lê Lợi lần đầu tới lớp mà không phải ngồi bè.

Lãnh đạo huyện Đăk Hà mong người dân bảo quản tốt cây cầu. Ông A Biu, già làng, xúc động nói đây là món quà lớn nhất mà dân làng nhận được từ trước tới nay.`;

/** Every n-th word that is no figure replaced by another. */
function reworded(text: string, every: number): string {
  let count = 0;
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => (++count % every === 0 ? `${word.at(-1)}ong` : word));
}

const parsed = (text: string) => parseArticle("a.txt", plainDocument(text));
const alike = (a: string, b: string) => likeness(parsed(a), parsed(b));
const meet = (a: string, b: string): boolean => {
  const keys = new Set(storyKeys(parsed(a)));
  return storyKeys(parsed(b)).some((key) => keys.has(key));
};

describe("a story", () => {
  it.each([
    ["itself", STORY],
    ["with every twentieth word changed", reworded(STORY, 20)],
    ["with every seventh word changed", reworded(STORY, 7)],
    ["under another headline", STORY.replace(/^.*/, "Niềm vui bên dòng Đăk Pxi")],
    ["without its last paragraph", STORY.replace(/\n\n[^\n]*$/, "")],
    ["with captions of its own", `${STORY}\n\nCầu treo nhìn từ làng Kon Đao. Ảnh: Văn Nhiên`],
  ])("is recognised: %s", (_what, copy) => {
    expect(alike(STORY, copy)).toBe("copy");
    expect(meet(STORY, copy)).toBe(true);
  });

  it("told by somebody else is another", () => expect(alike(STORY, OTHER)).toBeNull());

  it("with another figure is another: readers must see the difference", () =>
    expect(alike(STORY, STORY.replace("3 tỷ", "5 tỷ"))).toBeNull());

  it("in a few words with another name is another", () => {
    const held = (name: string): string =>
      `Hôm qua, ông ${name}, Bí thư huyện ủy Đăk Hà, đến thăm và chúc Tết bà con làng Kon Đao. Cùng đi có lãnh đạo các phòng của huyện.`;
    expect(alike(held("Nguyễn Văn Lộc"), held("Trần Quốc Huy"))).toBeNull();
    expect(alike(held("Nguyễn Văn Lộc"), held("Nguyễn Văn Lộc").replace("Cùng đi", "Tham dự"))).toBe("copy");
  });

  it("that only closes as another does, with what the outlet says of itself, is another", () => {
    const closing =
      "\n\nBáo điện tử của tỉnh. Giấy phép số một do cơ quan quản lý cấp. Tòa soạn đặt tại đường lớn, thành phố. Mọi hình thức sao chép nội dung phải được đồng ý bằng văn bản. Ban biên tập chịu trách nhiệm trước pháp luật về những thông tin đã đăng tải trên trang này, kể cả quảng cáo.";
    const [a, b] = [
      "Sở Y tế mở trạm xá ở Kon Plông cho bà con vùng cao đến khám bệnh, lấy thuốc mà không phải đi xa như trước.",
      "Đoàn nghệ thuật sang biểu diễn ở cửa khẩu Bờ Y tối qua, đông đảo người xem vỗ tay theo nhịp trống và tiếng khèn.",
    ];
    expect(alike(`${a}${closing}`, `${b}${closing}`)).toBeNull();
  });
});

const { engine, file, gone, kept } = folderEngine();
const from = (outlet: string, page: string, text: string): string =>
  `${text}\n\nNguồn: https://${outlet}/${page}`;

describe("the same story from several outlets", () => {
  beforeEach(async () => {
    file("a.txt", from("baokontum.com.vn", "cau-treo", STORY));
    file("b.txt", from("vov.vn", "xa-hoi/cau-treo", reworded(STORY, 15)));
    file("c.txt", from("nhandan.vn", "cau", OTHER));
    await engine().ingest();
  });

  it("is kept and counted once, with all its outlets; the files count as indexed", async () => {
    expect(kept()).toEqual([
      ["a.txt", "baokontum.com.vn, vov.vn"],
      ["c.txt", "nhandan.vn"],
    ]);
    expect(engine().article("b.txt")?.source).toBe("a.txt");
    expect(await engine().ingest()).toMatchObject({ added: 0, unchanged: 3, articles: 2 });
  });

  it("is one source of an answer", async () => {
    const { sources } = await engine().ask("Cầu treo qua sông Đăk Pxi dài bao nhiêu mét?");
    expect(sources.map(({ source }) => source)).not.toContain("b.txt");
    expect(sources.find(({ source }) => source === "a.txt")?.outlet ?? "baokontum.com.vn, vov.vn").toBe(
      "baokontum.com.vn, vov.vn",
    );
  });

  it("goes on under a copy when its file is gone", async () => {
    gone("a.txt");
    expect(await engine().ingest()).toMatchObject({ removed: 1, articles: 2 });
    expect(kept()).toEqual([
      ["b.txt", "vov.vn"],
      ["c.txt", "nhandan.vn"],
    ]);
  });

  it("is parted when one of them corrects a figure", async () => {
    file("a.txt", from("baokontum.com.vn", "cau-treo", STORY.replace("3 tỷ", "5 tỷ")));
    await engine().ingest();
    expect(kept()).toHaveLength(3);
    file("a.txt", from("baokontum.com.vn", "cau-treo", STORY));
    await engine().ingest();
    expect(kept()).toHaveLength(2);
  });

  it("removed on purpose does not come back as a copy", async () => {
    await engine().remove("a.txt");
    await engine().ingest();
    expect(kept()).toEqual([["c.txt", "nhandan.vn"]]);
  });

  it("is taken from a much longer print", async () => {
    const more =
      "\n\nDịp này, Hội Chữ thập đỏ còn trao xe đạp cho học sinh nghèo vượt khó, tặng chăn ấm cho người già neo đơn và khám bệnh, phát thuốc miễn phí cho bà con hai làng. Các bác sĩ ở lại làng cho đến tối để khám hết cho những người ở xa về muộn.";
    file("d.txt", from("laodong.vn", "cau-treo", STORY + more));
    await engine().ingest();
    expect(kept()).toEqual([
      ["c.txt", "nhandan.vn"],
      ["d.txt", "laodong.vn, baokontum.com.vn, vov.vn"],
    ]);
  });
});

describe("a page that is updated", () => {
  const PAGE = from("baokontum.com.vn", "cau-treo", STORY);
  const QUOTE = "hơn 3 tỷ đồng";

  /** An answer that quotes an article, as the bot keeps it. */
  function answered(source: string) {
    const article = engine().article(source);
    const start = article?.text.indexOf(QUOTE) ?? -1;
    const end = start + QUOTE.length;
    const articleId = article?.articleId ?? "";
    engine().chats.recordAnswer({
      ...{
        chatId: 1,
        userId: 1,
        threadId: null,
        askedIn: null,
        turnId: null,
        kind: "answered",
        content: "{}",
      },
      citations: [{ articleId, start, end, quote: QUOTE }],
    });
    return { articleId, start, end, digest: quoteDigest(QUOTE) };
  }

  it("at its source keeps the text that an answer quoted, as long as the answer is kept", async () => {
    file("a.txt", PAGE);
    await engine().ingest();
    const ref = answered("a.txt");
    file("a.txt", PAGE.replace("hơn 3 tỷ", "gần 4 tỷ"));
    await engine().ingest();
    const context = engine().context(ref);
    expect(context).toMatchObject({ quote: QUOTE, earlier: true });
    expect(engine().paragraph(ref, context?.paragraph ?? -1)?.text).toContain(QUOTE);
    expect(engine().article("a.txt")?.text).not.toContain(QUOTE);
    expect(engine().changeOf(ref.articleId, QUOTE)).toMatchObject({ kind: "corrected" });
    engine().chats.forget(1);
    engine().chats.expire(30);
    expect(engine().context(ref)).toBeNull();
  });

  it("keeps nothing of what no answer quoted", async () => {
    file("a.txt", PAGE);
    await engine().ingest();
    const article = engine().article("a.txt");
    file("a.txt", PAGE.replace("hơn 3 tỷ", "gần 4 tỷ"));
    await engine().ingest();
    const start = article?.text.indexOf(QUOTE) ?? -1;
    const ref = { articleId: article?.articleId ?? "", start, end: start + QUOTE.length };
    expect(engine().context({ ...ref, digest: quoteDigest(QUOTE) })).toBeNull();
  });

  it("under the same address in another file replaces the older one, in whatever order they are read again", async () => {
    file("b.txt", PAGE);
    await engine().ingest();
    const ref = answered("b.txt");
    file("a.txt", PAGE.replace("hơn 3 tỷ", "gần 4 tỷ"));
    await engine().ingest();
    await engine().ingest();
    expect(kept()).toEqual([["a.txt", "baokontum.com.vn"]]);
    expect(engine().context(ref)).toMatchObject({ quote: QUOTE, earlier: true });
    expect(engine().changeOf(ref.articleId, QUOTE)).toMatchObject({ kind: "corrected" });
    expect(engine().numbered(1)?.source).toBe("a.txt");
  });

  it("is not mistaken for another story with the same wrong address", async () => {
    file("a.txt", PAGE);
    file(
      "b.txt",
      from(
        "baokontum.com.vn",
        "cau-treo",
        "Ngày 9/4/2025, Sở Y tế mở trạm xá mới ở xã Kon Plông cho bà con vùng cao. Buổi lễ có đông đảo người dân đến dự.",
      ),
    );
    await engine().ingest();
    expect(kept()).toHaveLength(2);
  });
});
