// test/ingestion/html-title.test.ts
// Which of the wordings that a page gives of its headline is taken, and where its story is hidden until scripts run.
import { describe, expect, it } from "vitest";
import { htmlReader } from "#src/ingestion/readers/html.js";

const TEXT =
  "Ngày 5/3/2024, tỉnh Bình Phước và tỉnh Kratie khai trương cửa khẩu chính Hoàng Diệu, với sự có mặt của đại diện hai nước.";
const HEADLINE = "Hai tỉnh biên giới mở thêm một cửa khẩu chính";

interface Given {
  readonly headings?: readonly string[];
  readonly document?: string;
  readonly og?: string;
  readonly site?: string;
  readonly url?: string;
  readonly structured?: readonly string[];
}

async function titleOf({ headings = [], document, og, site, url, structured = [] }: Given) {
  const nodes = structured.map((headline) => ({ "@type": "NewsArticle", headline }));
  const html = `<html><head>${document === undefined ? "" : `<title>${document}</title>`}
${og === undefined ? "" : `<meta property="og:title" content="${og}">`}
${site === undefined ? "" : `<meta property="og:site_name" content="${site}">`}
${url === undefined ? "" : `<link rel="canonical" href="${url}">`}
<script type="application/ld+json">${JSON.stringify(nodes)}</script></head>
<body>${headings.map((heading) => `<h1>${heading}</h1>`).join("")}<article><p>${TEXT}</p><p>${TEXT} Hết.</p></article></body></html>`;
  const [read] = await htmlReader.read(Buffer.from(html));
  return read === undefined || "reason" in read ? undefined : read.metadata.title;
}

describe("the title of a page", () => {
  it.each<[string, Given]>([
    ["has no name of the site behind it", { document: `${HEADLINE} - Báo Biên giới`, site: "Báo Biên giới" }],
    ["… nor before it", { document: `Báo Biên giới điện tử | ${HEADLINE}`, site: "Báo Biên giới" }],
    [
      "… also where only the address names the site",
      { document: `${HEADLINE} | Biengioi`, url: "https://www.biengioi.vn/tin-1" },
    ],
    [
      "… nor the section between",
      { document: `${HEADLINE} | Thời sự | Báo Biên giới`, headings: [HEADLINE] },
    ],
    [
      "is the printed one rather than one for sharing",
      { headings: [HEADLINE], document: `${HEADLINE} - Báo`, og: "Cửa khẩu mới: điều chưa biết" },
    ],
    [
      "… or structured data that nothing else agrees with",
      { headings: [HEADLINE], og: HEADLINE, structured: ["Khởi công cửa khẩu ở biên giới"] },
    ],
    ["is no logo", { headings: ["Biên giới"], document: HEADLINE, site: "Báo Biên giới" }],
    ["… and no heading of another box", { headings: ["Đọc nhiều trong tuần", HEADLINE], document: HEADLINE }],
    [
      "keeps its kicker where the page prints it alone above",
      { headings: ["Hợp tác"], document: HEADLINE, structured: [HEADLINE] },
    ],
    [
      "is read through needless references",
      { structured: [HEADLINE.replace("c", "&amp;#99;").replace("&amp;", "&")] },
    ],
  ])("%s", async (_, given) => expect(await titleOf(given)).toBe(HEADLINE));

  it("keeps a kicker that the page's statements share", async () => {
    const whole = `Hợp tác: ${HEADLINE}`;
    expect(await titleOf({ headings: [HEADLINE], og: whole, structured: [whole] })).toBe(whole);
  });
});

it("A story in a box that scripts would show is read", async () => {
  const html = `<html><body><h1>${HEADLINE}</h1><div hidden id="S:0"><p>${TEXT}</p><p>${TEXT} Hết.</p></div></body></html>`;
  const [read] = await htmlReader.read(Buffer.from(html));
  expect(read).toMatchObject({ text: `${TEXT}\n${TEXT} Hết.` });
});
