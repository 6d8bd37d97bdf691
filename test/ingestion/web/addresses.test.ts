// test/ingestion/web/addresses.test.ts
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createEngine, type Engine } from "#src/engine.js";
import type { IngestReport } from "#src/ingestion/report.js";
import { temporaryFolder } from "../../temporary-folder.js";
import { type Outlet, rss, startOutlet, story } from "./outlet.js";

let outlet: Outlet;
let engine: Engine;
let corpusDir: string;

beforeEach(async () => {
  outlet = await startOutlet();
  corpusDir = path.join(temporaryFolder(), "corpus");
  mkdirSync(corpusDir);
  engine = await open(true);
});

async function open(allowFetch: boolean): Promise<Engine> {
  const config = { corpusDir, dataDir: temporaryFolder(), modelsDir: "models", allowFetch };
  const opened = await createEngine(config, { network: outlet.network });
  onTestFinished(() => opened.close());
  return opened;
}

const ingest = (...paths: string[]): Promise<IngestReport> => engine.ingest({ paths });
const sources = (): string[] => engine.articles().map(({ source }) => source);

describe("an address", () => {
  it("is kept under itself, is asked for again only for what has changed, and no scan removes it", async () => {
    outlet.pages.set("/tin-1", { body: story(1) });
    const address = outlet.at("/tin-1");
    expect(await ingest(`${address}#binh-luan`)).toMatchObject({ added: 1, failed: [] });
    expect(engine.articles()).toMatchObject([{ source: address, url: address, outlet: "bao.example" }]);

    expect(await ingest(address)).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
    expect(outlet.asked).toEqual(["/tin-1 200", "/tin-1 304"]);

    writeFileSync(path.join(corpusDir, "a.txt"), story(2));
    await engine.ingest({ prune: true });
    expect(sources()).toContain(address);

    outlet.pages.set("/tin-1", { body: story(1).replace("trao", "đã trao") });
    expect(await ingest(address)).toMatchObject({ updated: 1 });
    expect(engine.article(address)?.text).toContain("đã trao");
  });

  it("that fails is told with its reason, stops nothing else, and is tried again on request", async () => {
    outlet.pages.set("/tin-2", { body: story(2) });
    const [gone, there] = [outlet.at("/tin-1"), outlet.at("/tin-2")];
    const report = await ingest(gone, there, "ftp://bao.example/");
    expect(report).toMatchObject({ added: 1 });
    expect(Object.fromEntries(report.failed.map(({ source, reason }) => [source, reason]))).toEqual({
      [gone]: "The server answered with status 404. Check the link in a browser.",
      "ftp://bao.example/": expect.stringMatching(/^Only addresses with http/),
    });
    outlet.pages.set("/tin-1", { body: story(1) });
    expect(await engine.ingest({ retryFailed: true })).toMatchObject({ added: 1, failed: [{}] });
  });

  it("of a feed that failed once is no failure once it answers", async () => {
    const feed = outlet.at("/rss");
    await ingest(feed);
    const item = `<item><link>${outlet.at("/tin-1")}</link></item>`;
    outlet.pages.set("/rss", { body: `<rss><channel>${item}</channel></rss>`, type: "application/rss+xml" });
    outlet.pages.set("/tin-1", { body: story(1) });
    expect(await ingest(feed)).toMatchObject({ added: 1, failed: [] });
    outlet.asked.length = 0;
    expect(await engine.ingest({ retryFailed: true })).toMatchObject({ failed: [] });
    expect(outlet.asked).toEqual([]);
  });

  it("is not fetched unless the settings let it", async () => {
    engine = await open(false);
    const { failed } = await ingest(outlet.at("/tin-1"));
    expect(failed).toMatchObject([{ reason: expect.stringMatching(/ALLOW_FETCH=true/) }]);
    expect(outlet.asked).toEqual([]);
  });

  it("of a page in another encoding is read in it", async () => {
    // As a server with an old code page sends "Ngày 1/3, ông Hà Vũ đến tỉnh.": its tone marks stand behind their vowels.
    const body = Buffer.from(
      "Ng\xe0y 1/3, \xf4ng H\xe0 V\xfb n\xf3i v\xf4\xf2i b\xe0 con v\xea\xec m\xf9a m\xe0ng \xf4\xf2 l\xe0ng m\xf4\xf2i.",
      "latin1",
    );
    outlet.pages.set("/cu", { body, type: "text/plain; charset=windows-1258" });
    await ingest(outlet.at("/cu"));
    expect(engine.article(outlet.at("/cu"))?.text).toContain("mùa màng");
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
  ])("of a page that comes in %s is inflated", async (encoding, deflated) => {
    outlet.pages.set("/tin", { body: deflated(story(4)), headers: { "content-encoding": encoding } });
    expect(await ingest(outlet.at("/tin"))).toMatchObject({ added: 1 });
    expect(engine.article(outlet.at("/tin"))?.text).toContain("thủy điện Sê San");
  });

  it("is found behind redirects, and kept as it was given", async () => {
    outlet.pages.set("/a", { body: "", status: 301, headers: { location: "/b" } });
    outlet.pages.set("/b", { body: "", status: 307, headers: { location: outlet.at("/tin") } });
    outlet.pages.set("/tin", { body: story(5) });
    await ingest(outlet.at("/a"));
    expect(sources()).toEqual([outlet.at("/a")]);
  });

  it("removed stays away, until it is named again", async () => {
    outlet.pages.set("/tin-1", { body: story(1) });
    const address = outlet.at("/tin-1");
    await ingest(address);
    await engine.remove(address);
    await engine.ingest();
    expect(sources()).toEqual([]);
    await ingest(address);
    expect(sources()).toEqual([address]);
  });
});

describe("a feed", () => {
  const march = (day: number): string => `Mon, ${String(day).padStart(2, "0")} Mar 2025 08:00:00 +0700`;

  it("gives its entries since a day, each page fetched once", async () => {
    for (const n of [0, 1, 2, 3]) outlet.pages.set(`/tin?n=${n}&x=1`, { body: story(n) });
    const items = [0, 1, 2].map((n) => ({ link: outlet.at(`/tin?n=${n}&x=1`), date: march(10 * n + 1) }));
    outlet.pages.set("/rss", rss([...items, ...items, { link: outlet.at("/tin?n=3&x=1") }]));
    const report = await engine.ingest({ paths: [outlet.at("/rss")], since: new Date("2025-03-05") });
    expect(report).toMatchObject({ added: 2, failed: [] });
    expect(sources().sort()).toEqual([1, 2].map((n) => outlet.at(`/tin?n=${n}&x=1`)));
    await engine.ingest({ paths: [outlet.at("/rss")], since: new Date("2025-03-05") });
    expect(outlet.asked.filter((asked) => asked.startsWith("/tin"))).toHaveLength(2);
  });

  it("may be Atom, with relative links", async () => {
    outlet.pages.set("/a", { body: story(0) });
    const body = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="self" href="/x"/><link href="/a"/><updated>2025-03-01T00:00:00Z</updated></entry></feed>`;
    outlet.pages.set("/atom", { body, type: "application/atom+xml" });
    expect(await ingest(outlet.at("/atom"))).toMatchObject({ added: 1, failed: [] });
  });

  it("may be an index of sitemaps", async () => {
    for (const n of [0, 1]) outlet.pages.set(`/${n}`, { body: story(n) });
    const type = "text/xml";
    const loc = (path: string, day: string) => `<loc>${outlet.at(path)}</loc><lastmod>${day}</lastmod>`;
    outlet.pages.set("/index.xml", {
      body: `<sitemapindex><sitemap>${loc("/new.xml", "2025-03-02")}</sitemap><sitemap>${loc("/old.xml", "2020-01-01")}</sitemap></sitemapindex>`,
      type,
    });
    outlet.pages.set("/new.xml", {
      body: `<urlset><url>${loc("/0", "2025-03-02")}</url><url>${loc("/1", "2024-03-02")}</url></urlset>`,
      type,
    });
    const report = await engine.ingest({ paths: [outlet.at("/index.xml")], since: new Date("2025-01-01") });
    expect(report).toMatchObject({ added: 1, failed: [] });
    expect(outlet.asked).not.toContain("/old.xml 200");
  });

  it("is not followed where the outlet's robots.txt says so; a page that is named is", async () => {
    outlet.pages.set("/robots.txt", { body: "User-agent: *\nDisallow: /kin" });
    outlet.pages.set("/kin/1", { body: story(0) });
    outlet.pages.set("/tin/2", { body: story(1) });
    outlet.pages.set("/rss", rss([{ link: outlet.at("/kin/1") }, { link: outlet.at("/tin/2") }]));
    const report = await ingest(outlet.at("/rss"));
    expect(report).toMatchObject({ added: 1, failed: [{ reason: expect.stringMatching(/robots\.txt/) }] });
    expect(await ingest(outlet.at("/kin/1"))).toMatchObject({ added: 1 });
  });

  it("does not bring back what was removed on purpose", async () => {
    outlet.pages.set("/1", { body: story(1) });
    outlet.pages.set("/rss", rss([{ link: outlet.at("/1") }]));
    await ingest(outlet.at("/rss"));
    await engine.remove(outlet.at("/1"));
    expect(await ingest(outlet.at("/rss"))).toMatchObject({ added: 0, articles: 0 });
  });

  it("expands no entity of its own, and leads nowhere private", async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "http://127.0.0.1/"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><link>&b;</link></item><item><link>file:///etc/passwd</link></item></channel></rss>`;
    outlet.pages.set("/rss", { body: bomb, type: "text/xml" });
    const { failed, articles } = await ingest(outlet.at("/rss"));
    expect(articles).toBe(0);
    expect(failed.length).toBeGreaterThan(0);
  });
});
