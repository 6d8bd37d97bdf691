// test/ingestion/web/poll.test.ts
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createFetch } from "#src/ingestion/fetch/fetcher.js";
import { createManners } from "#src/ingestion/web/manners.js";
import { PageFiles } from "#src/ingestion/web/page-files.js";
import { POLL_EVERY, poll } from "#src/ingestion/web/poll.js";
import { openDatabase } from "#src/store/database.js";
import { createFetchedStore } from "#src/store/fetched.js";
import { temporaryFolder } from "../../temporary-folder.js";
import { type Outlet, rss, startOutlet, story } from "./outlet.js";

let outlet: Outlet;
let look: (...paths: string[]) => ReturnType<typeof poll>;
let now: number;

beforeEach(async () => {
  outlet = await startOutlet();
  now = Date.UTC(2025, 2, 1);
  const dataDir = temporaryFolder();
  const db = openDatabase(dataDir);
  onTestFinished(() => void db.close());
  const { network } = outlet;
  const fetch = createFetch(true, network);
  const store = createFetchedStore(db);
  const clock = (): number => now;
  const deps = {
    ...{ fetch, store, network, now: clock },
    files: new PageFiles(dataDir, store, clock),
    manners: createManners(fetch, 0, clock),
  };
  look = (...paths) =>
    poll(
      deps,
      paths.map((path) => outlet.at(path)),
    );
});

const asked = (path: string): string[] => outlet.asked.filter((call) => call.startsWith(`${path} `));

describe("feeds that are looked at", () => {
  it("are left alone until they are due, then asked only for what is new; each page comes once", async () => {
    outlet.pages.set("/1", { body: story(1) });
    outlet.pages.set("/rss", rss([{ link: outlet.at("/1") }]));
    expect((await look("/rss")).pages).toMatchObject([{ source: outlet.at("/1") }]);
    await look("/rss");
    expect(asked("/rss")).toEqual(["/rss 200"]);
    now += POLL_EVERY;
    expect((await look("/rss")).pages).toEqual([]);
    expect(asked("/rss")).toEqual(["/rss 200", "/rss 304"]);

    outlet.pages.set("/2", { body: story(2) });
    outlet.pages.set("/rss", rss([{ link: outlet.at("/2") }, { link: outlet.at("/1") }]));
    now += POLL_EVERY;
    expect((await look("/rss")).pages).toMatchObject([{ source: outlet.at("/2") }]);
    expect(asked("/1")).toEqual(["/1 200"]);
  });

  it("have a page again that they say has changed", async () => {
    outlet.pages.set("/1", { body: story(1) });
    outlet.pages.set("/rss", rss([{ link: outlet.at("/1"), date: "Sat, 01 Mar 2025 00:00:00 GMT" }]));
    await look("/rss");
    outlet.pages.set("/rss", rss([{ link: outlet.at("/1"), date: "Sun, 02 Mar 2025 00:00:00 GMT" }]));
    now = Date.UTC(2025, 2, 3);
    await look("/rss");
    expect(asked("/1")).toEqual(["/1 200", "/1 304"]);
  });

  it("that fail do not stop the others, and are left alone longer each time", async () => {
    outlet.pages.set("/good", rss([]));
    const { failed } = await look("/bad", "/good");
    expect(failed).toMatchObject([{ source: outlet.at("/bad") }]);
    expect(asked("/good")).toHaveLength(1);
    now += POLL_EVERY;
    await look("/bad");
    expect(asked("/bad")).toHaveLength(2);
    now += POLL_EVERY;
    await look("/bad");
    expect(asked("/bad")).toHaveLength(2);
    now += POLL_EVERY;
    await look("/bad");
    expect(asked("/bad")).toHaveLength(3);
  });

  it("that ask to be left alone are", async () => {
    outlet.pages.set("/rss", { body: "busy", status: 503, headers: { "retry-after": "86400" } });
    await look("/rss");
    now += 23 * 3_600_000;
    await look("/rss");
    expect(asked("/rss")).toHaveLength(1);
    now += 2 * 3_600_000;
    await look("/rss");
    expect(asked("/rss")).toHaveLength(2);
  });

  it("lose no page whose server is away, also when the feed itself has not changed since", async () => {
    outlet.pages.set("/1", { body: "busy", status: 503 });
    outlet.pages.set("/rss", rss([{ link: outlet.at("/1") }]));
    expect(await look("/rss")).toMatchObject({ pages: [], failed: [{ source: outlet.at("/1") }] });
    outlet.pages.set("/1", { body: story(1) });
    now += POLL_EVERY;
    expect((await look("/rss")).pages).toMatchObject([{ source: outlet.at("/1") }]);
    expect(asked("/rss")).toEqual(["/rss 200", "/rss 304"]);
  });

  it("are not asked again and again for a page that is not there", async () => {
    outlet.pages.set("/rss", rss([{ link: outlet.at("/gone") }]));
    for (let round = 0; round < 3; round++) {
      await look("/rss");
      now += POLL_EVERY;
    }
    expect(asked("/gone")).toHaveLength(1);
  });

  it("are not read where robots.txt forbids it, nor while it cannot be asked for", async () => {
    outlet.pages.set("/robots.txt", { body: "busy", status: 503 });
    outlet.pages.set("/rss", rss([]));
    await look("/rss");
    expect(asked("/rss")).toEqual([]);
    outlet.pages.set("/robots.txt", { body: "User-agent: trichdan\nDisallow: /rss" });
    now += POLL_EVERY;
    expect((await look("/rss")).failed).toMatchObject([{ reason: expect.stringMatching(/robots\.txt/) }]);
    expect(asked("/rss")).toEqual([]);
  });
});
