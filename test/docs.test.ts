// test/docs.test.ts
// What the documents say, against the code: schema, settings, commands, flags, paths, links.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { MIGRATIONS } from "#src/store/migrations.js";

const read = (file: string): string => readFileSync(file, "utf8");
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? "");

/** The part of a Markdown text under a heading, up to the next one of the same or a higher level. */
function section(text: string, heading: string): string {
  const from = text.indexOf(`\n${heading}\n`);
  if (from === -1) return "";
  const level = heading.indexOf(" ");
  const rest = text.slice(from + heading.length + 2);
  const end = rest.search(new RegExp(`^#{1,${level}} `, "m"));
  return end === -1 ? rest : rest.slice(0, end);
}

const README = read("README.md");

describe("docs/storage.md", () => {
  const storage = read("docs/storage.md");
  const db = new Database(":memory:").exec(MIGRATIONS.join("\n"));
  // FTS5 keeps its own tables behind `lexical`.
  const named = (type: "table" | "index"): string[] =>
    db
      .prepare<[string], string>("SELECT name FROM sqlite_schema WHERE type = ? ORDER BY name")
      .pluck()
      .all(type)
      .filter((name) => !/^(sqlite_|lexical_)/.test(name));

  it("describes every table, and no other", () => {
    expect(matches(section(storage, "## Tables"), /^### `(\w+)`$/gm).sort()).toEqual(named("table"));
  });

  it.each(named("table"))("describes every column of %s, in order", (table) => {
    const columns = db.prepare<[string], string>("SELECT name FROM pragma_table_info(?)").pluck().all(table);
    expect(matches(section(storage, `### \`${table}\``), /^\| `(\w+)` \|/gm)).toEqual(columns);
  });

  it("names every index", () => {
    expect(named("index").filter((name) => !storage.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("settings", () => {
  const variables = matches(read("src/config.ts"), /^ {2}([A-Z][A-Z_]+): /gm);

  it("are found in src/config.ts", () => expect(variables).toContain("BOT_TOKEN"));

  it("are those of the table in README.md", () => {
    expect(matches(section(README, "## Settings"), /^\| `([A-Z_]+)` \|/gm)).toEqual(variables);
  });

  it("are those of .env.example", () => {
    expect(matches(read(".env.example"), /^#([A-Z_]+)=/gm)).toEqual(variables);
  });
});

describe("commands", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const commands = Object.entries(scripts)
    .filter(([, line]) => line.startsWith("node dist/"))
    .map(([name]) => name);
  const described = section(README, "## Commands");
  const rows = new Map(
    [...described.matchAll(/^\| `([\w-]+)[^`]*` \|(.*)$/gm)].map(([row, name = ""]) => [name, row]),
  );

  it("are those of the table in README.md", () => {
    expect([...rows.keys()].sort()).toEqual(commands.sort());
  });

  const flagsIn = (file: string): string[] =>
    matches(read(file), /([a-z][a-z-]*)"?: \{\s*type: "(?:boolean|string)"/g);

  it("share flags that README.md names", () => {
    const shared = flagsIn("scripts/arguments.ts");
    expect(shared).toContain("corpus");
    expect(shared.filter((flag) => !described.includes(`--${flag}`))).toEqual([]);
  });

  it.each(commands.filter((name) => name !== "start"))(
    "%s: README.md names each flag, and no other",
    (name) => {
      const file = `scripts/${name}.ts`;
      const batch = read(file).includes("...BATCH_OPTIONS") ? flagsIn("scripts/batch.ts") : [];
      const named = new Set(matches(rows.get(name) ?? "", /--([a-z][a-z-]*)/g));
      expect([...named].sort()).toEqual([...flagsIn(file), ...batch].sort());
    },
  );
});

describe("newcomers", () => {
  it.each(["npm ci && npm start", "npm ci && npm test"])("find `%s` in README.md", (line) => {
    expect(README.split("\n")).toContain(line);
  });
});

describe("paths and links", () => {
  const pages = readdirSync("docs").map((name) => `docs/${name}`);
  const documents = ["README.md", "README.vi.md", "models/README.md", "corpus/SOURCES.md", ...pages];

  /** A compiled file comes from a source of the same name. */
  const sourceOf = (file: string): string =>
    file
      .replace(/^dist\/scripts\//, "scripts/")
      .replace(/^dist\//, "src/")
      .replace(/^(src|scripts)(.*)\.js$/, "$1$2.ts");

  it.each(documents)("%s names only files that exist", (document) => {
    const paths = matches(
      read(document),
      /(?<![\w./@-])((?:src|scripts|test|docs|models|corpus|dist|\.ci)\/[\w./-]*[\w/])/g,
    );
    expect(paths.filter((file) => !existsSync(sourceOf(file)))).toEqual([]);
  });

  it.each([...documents, "CHANGELOG.md"])("%s links only to what exists", (document) => {
    const targets = matches(read(document), /\]\(([^)\s]+)\)/g).filter((target) => !/^https?:/.test(target));
    const broken = targets.filter((target) => {
      const [file = "", anchor] = target.split("#");
      const linked = file === "" ? document : path.join(path.dirname(document), file);
      if (!existsSync(linked)) return true;
      return anchor !== undefined && !anchorsOf(read(linked)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

/** Anchors of the headings, as Markdown viewers make them. */
function anchorsOf(text: string): string[] {
  return matches(text, /^#{1,6} (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}
