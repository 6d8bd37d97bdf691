// test/ingestion/fetch/hostile.test.ts
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFetch } from "#src/ingestion/fetch/fetcher.js";
import { type HostileWeb, startHostileWeb } from "./hostile-server.js";

let web: HostileWeb;
beforeAll(async () => {
  web = await startHostileWeb();
});
afterAll(() => web.close());

/** This machine, its network and what is wrapped, in every spelling. */
const PRIVATE_HOSTS = [
  ...[
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "017700000001",
  ],
  ...[
    "0x7f.1",
    "127.0.0.1.",
    "127.9.9.9",
    "0.0.0.0",
    "0",
    "0x0",
    "00000000",
    "localhost",
    "LOCALHOST",
    "localhost.",
  ],
  ...["①②⑦.⓪.⓪.①", "127。0。0。1", "%31%32%37.0.0.1", "１２７.0.0.1"],
  ...[
    "10.0.0.1",
    "10.255.255.255",
    "172.16.0.1",
    "172.31.255.254",
    "192.168.0.1",
    "192.168.1.1",
    "0xc0a80101",
  ],
  ...[
    "169.254.169.254",
    "2852039166",
    "0xa9fea9fe",
    "100.64.0.1",
    "100.127.255.254",
    "192.0.0.1",
    "192.0.2.1",
  ],
  ...[
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
  ],
  ...[
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[::7f00:1]",
  ],
  ...[
    "[::ffff:0:127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
  ],
  ...[
    "[2002:7f00:0001::1]",
    "[2001:0:7f00:1::]",
    "[fe80::1]",
    "[fec0::1]",
    "[fc00::1]",
    "[fd12:3456::1]",
    "[ff02::1]",
  ],
  ...["[2001:db8::1]", "[3fff::1]", "[100::1]", "[4000::1]"],
  ...["private.example", "private6.example", "mapped.example", "nat64.example", "metadata.example"],
  ...["mixed.example", "mixed6.example", "nothing.example"],
];

const OTHER_SCHEMES = [
  ...[
    "file:///etc/passwd",
    "ftp://127.0.0.1/",
    "gopher://127.0.0.1:70/",
    "data:text/html,<p>a</p>",
    "javascript:alert(1)",
  ],
  ...["ws://127.0.0.1/", "dict://127.0.0.1:11211/", "ldap://127.0.0.1/", "http:", "//", "http://"],
];

function hostileAddresses(): string[] {
  const { root, port } = web;
  const direct = PRIVATE_HOSTS.map((host) => `http://${host}:${port}/`);
  const led = [
    ...["127.0.0.1", "[::1]", "2130706433", "localhost", "private.example", "[::ffff:127.0.0.1]", "0.0.0.0"],
    ...["10.0.0.1", "169.254.169.254/latest/meta-data"],
  ].map(
    (host) =>
      `${root}/to/${encodeURIComponent(host.includes("/") ? `http://${host}` : `http://${host}:${port}/`)}`,
  );
  return [
    ...direct,
    ...OTHER_SCHEMES,
    ...led,
    `${root}/to/${encodeURIComponent(`//127.0.0.1:${port}/`)}`,
    `${root}/to/${encodeURIComponent("file:///etc/passwd")}`,
    `${root}/to/${encodeURIComponent(`http://user:pass@evil.example:${port}/`)}`,
    `${root}/to/${encodeURIComponent(`${root}/to/${encodeURIComponent(`http://127.0.0.1:${port}/`)}`)}`,
    `${root}/to/${encodeURIComponent("http://[")}`,
    `https://127.0.0.1:${port}/`,
    `http://user:secret@evil.example:${port}/`,
    `http://evil.example@127.0.0.1:${port}/`,
    `http://127.0.0.1:${port}@evil.example:22/`,
    "http://evil.example:22/",
    "http://evil.example:25/",
    ...["loop/0", "slow-headers/", "slow-body/", "slow-redirects/", "silent/", "huge/", "declared/"].map(
      (what) => `${root}/${what}`,
    ),
    ...["gzip", "br", "deflate"].map((encoding) => `${root}/bomb/${encoding}`),
    ...["zstd", "gzip, gzip", "gzip"].map((encoding) => `${root}/encoding/${encoding}`),
    ...["image/png", "video/mp4", "application/x-msdownload", "application/javascript", ""].map(
      (type) => `${root}/type/${type}`,
    ),
    ...[204, 206, 300, 304, 401, 500].map((status) => `${root}/status/${status}`),
    ...["headers/", "cut/"].map((what) => `${root}/${what}`),
    `${root}/${"a".repeat(3_000)}`,
  ];
}

describe("hostile addresses", () => {
  it("reach nothing private, end within the deadline, and give a sentence each", {
    timeout: 14_000,
  }, async () => {
    const fetch = createFetch(true, web.network);
    const addresses = hostileAddresses();
    expect(addresses.length).toBeGreaterThanOrEqual(120);
    const outcomes = await Promise.all(
      addresses.map((address) =>
        fetch(address).then(
          () => ({ address, reason: "it came" }),
          (error) => ({ address, reason: String(error.sentence) }),
        ),
      ),
    );
    expect(outcomes.filter(({ reason }) => !/^\S.+\. [A-Z].+\.$/.test(reason))).toEqual([]);
    expect(web.privateConnections()).toBe(0);
  });

  it("reach the listener where nothing is checked: it would have counted", async () => {
    const unguarded = createFetch(true, { ...web.network, mayConnect: () => true });
    await unguarded(`http://2130706433:${web.port}/`);
    await unguarded(`http://[::1]:${web.port}/`);
    await unguarded(`${web.root}/to/${encodeURIComponent(`http://private.example:${web.port}/`)}`);
    expect(web.privateConnections()).toBe(3);
  });
});

describe("a name that means another address at every look", () => {
  it("is connected to where it was checked", async () => {
    const before = web.privateConnections();
    const address = `http://rebind.example:${web.port}/page`;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => createFetch(true, web.network)(address)),
    );
    // Every second look is refused; the others stay with the public address that was looked up.
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      ...Array(3).fill("fulfilled"),
      ...Array(3).fill("rejected"),
    ]);
    expect(web.privateConnections()).toBe(before);
  });
});

describe("a page", () => {
  const bodyOf = async (path: string) =>
    Buffer.from((await createFetch(true, web.network)(web.root + path))?.bytes ?? "").toString();

  it("is asked for in the project's name", async () =>
    expect(await bodyOf("/page")).toContain('"user-agent":"trichdan/'));

  it("never gets a cookie back", async () => expect(await bodyOf("/cookie")).not.toMatch(/cookie/i));

  it("is not followed by what its headers or markup lead to", async () =>
    expect(await bodyOf("/refresh")).toBe("<p>here</p>"));

  it("is not fetched unless the office lets it", async () => {
    const connections = web.privateConnections();
    const refused = createFetch(false, { ...web.network, mayConnect: () => true });
    await expect(refused(`http://127.0.0.1:${web.port}/`)).rejects.toThrow("ALLOW_FETCH is not set");
    expect(web.privateConnections()).toBe(connections);
  });
});
