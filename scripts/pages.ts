// scripts/pages.ts
import { UsageError } from "#src/errors.js";
import { main, positiveInteger } from "./command.js";
import { type Measured, measure } from "./pages/measure.js";
import { metadataRight, type Right } from "./pages/metadata-right.js";
import { type GoldPage, readPageSets } from "./pages/page-sets.js";

/** What is told of the metadata. */
const FIELDS: readonly (readonly [name: string, isRight: (right: Right) => boolean | null])[] = [
  ["title, printed as heading", ({ title }) => title.carried],
  ["… of readability", ({ readabilityTitle }) => readabilityTitle.carried],
  ["title, all", ({ title }) => title.same],
  ["… of readability, all", ({ readabilityTitle }) => readabilityTitle.same],
  ["title within", ({ title }) => title.within],
  ["… of readability, within", ({ readabilityTitle }) => readabilityTitle.within],
  ["title alike", ({ title }) => title.alike],
  ["… of readability, alike", ({ readabilityTitle }) => readabilityTitle.alike],
  ["date", ({ date }) => date],
  ["author", ({ author }) => author],
];

const METHODS = ["ours", "readability", "everything", "plain"] as const;

await main({
  name: "pages",
  operands: "DIR",
  about: "Measures how well the articles of web pages are found, on pages whose body people have marked.",
  options: {
    worst: { type: "string", value: "N", about: "lists the N worst pages of each set, of the tuned half" },
    page: {
      type: "string",
      value: "ID",
      about: "only pages whose id begins so, with the body that was found",
    },
    json: { type: "boolean", about: "the figures as JSON" },
  },
  async run({ positionals, values, print, printJson, signal }) {
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new UsageError("Give the folder of the page sets.");
    const worst = positiveInteger("--worst", values.worst) ?? 0;
    const report = [];
    for (const { name, pages } of readPageSets(folder)) {
      const rows: { readonly page: GoldPage; readonly measured: Measured; readonly right: Right }[] = [];
      for (const page of pages) {
        signal.throwIfAborted();
        if (values.page !== undefined && !page.id.startsWith(values.page)) continue;
        const measured = await measure(page);
        rows.push({ page, measured, right: metadataRight(page, measured) });
        if (values.page !== undefined) print(`${page.id} (${measured.chosenBy})\n${measured.body}\n`);
      }
      if (rows.length === 0) continue;
      const halves = ["all", "tuned", "held"].map((half) => {
        const of = rows.filter(({ measured }) => half === "all" || measured.half === half);
        return {
          half,
          pages: of.length,
          f1: Object.fromEntries(
            METHODS.map((method) => [method, mean(of.map(({ measured }) => measured[method].f1))]),
          ),
          right: Object.fromEntries(
            FIELDS.map(([name, isRight]) => [name, shareOf(of.map(({ right }) => isRight(right)))]),
          ),
        };
      });
      report.push({ set: name, halves, ms: mean(rows.map(({ measured }) => measured.ms)) });
      if (values.json) continue;
      print(`${name}: mean F1 over shingles of four words`);
      print(`${"".padEnd(16)}${METHODS.map((method) => method.padStart(13)).join("")}`);
      for (const { half, pages: count, f1 } of halves) {
        const means = METHODS.map((method) => (f1[method] ?? 0).toFixed(4).padStart(13));
        print(`${`${half} (${count})`.padEnd(16)}${means.join("")}`);
      }
      if (rows.some(({ right }) => right.title.same !== null || right.date !== null)) {
        print(`metadata right${halves.map(({ half }) => half.padStart(16)).join("")}`);
        for (const [field] of FIELDS)
          print(`${field.padEnd(28)}${halves.map(({ right }) => shown(right[field])).join("")}`);
      }
      print(`${Math.round(mean(rows.map(({ measured }) => measured.ms)) ?? 0)} ms a page`);
      const tuned = rows.filter(({ measured }) => measured.half === "tuned");
      for (const { measured } of tuned
        .toSorted((a, b) => a.measured.ours.f1 - b.measured.ours.f1)
        .slice(0, worst)) {
        const { precision, recall, f1 } = measured.ours;
        print(
          `  ${measured.id}  ${f1.toFixed(3)}  precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, ${measured.chosenBy}; plain ${measured.plain.f1.toFixed(2)}`,
        );
      }
      for (const { page, measured, right } of worst > 0 ? tuned : []) {
        const wrong = [
          ...(right.title.same === false ? [`title "${measured.metadata?.title}" for "${page.title}"`] : []),
          ...(right.date === false ? [`date ${measured.metadata?.publishedAt} for ${page.published}`] : []),
          ...(right.author === false
            ? [`author ${measured.metadata?.author} for ${page.authors?.join(", ")}`]
            : []),
        ];
        if (wrong.length > 0) print(`  ${measured.id}: ${wrong.join("; ")}`);
      }
    }
    if (values.json) printJson(report);
  },
});

interface Share {
  readonly right: number;
  readonly of: number;
}

function shareOf(values: readonly (boolean | null)[]): Share {
  const known = values.filter((value) => value !== null);
  return { right: known.filter((value) => value).length, of: known.length };
}

function shown(share: Share | undefined): string {
  if (share === undefined || share.of === 0) return "–".padStart(16);
  return `${share.right}/${share.of} ${((100 * share.right) / share.of).toFixed(1)} %`.padStart(16);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
