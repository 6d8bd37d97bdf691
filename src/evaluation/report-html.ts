// src/evaluation/report-html.ts
// A run over the gold questions as one page: no script, nothing loaded from elsewhere.
import type { Change, Comparison } from "./baseline.js";
import { bar, curveChart, histogramChart } from "./charts.js";
import { type CurvePoint, coverageCurve } from "./coverage-curve.js";
import { type Finding, findings } from "./failure.js";
import { type Figures, type Group, percentile, type Share } from "./figures.js";
import { headline } from "./headline.js";
import { histogram } from "./histogram.js";
import { html, Markup } from "./markup.js";
import { changeText, type EvaluationReport } from "./report.js";
import { STYLE } from "./report-style.js";
import type { QuestionScore } from "./score.js";

/** @param at when the questions were asked */
export function renderHtml({ questions, comparison }: EvaluationReport, at: Date): string {
  const { figures, files, scores } = questions;
  const title = `Evaluation: ${scores.length} questions`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="quiet">Trích Dẫn · <time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace("T", " ")} UTC</time> · ${files.map(({ file }) => file).join(" · ")}</p>
</header>
<main>
${section("Figures", figuresTable(figures, files))}
${comparison === null ? [] : section("Against the baseline", baselinePart(comparison))}
${section("By type", groupsTable("Right answers by what the question tries.", "Type", figures.byType))}
${section("By language", groupsTable("Right answers by the language of the question.", "Language", figures.byLanguage))}
${section("By article", groupsTable("Right answers by expected article; a question that expects several counts for each.", "Article", figures.byArticle))}
${section("Precision against coverage", curvePart(scores))}
${section("Latency", latencyPart(scores))}
${section("Wrong answers", failuresPart(scores.filter(({ right }) => !right)))}
</main>
</body>
</html>
`.text;
}

function section(heading: string, content: Markup): Markup {
  return html`<section>
<h2>${heading}</h2>
${content}
</section>
`;
}

/** A column of figures for all questions and, of several files, one for each. */
function figuresTable(figures: Figures, files: EvaluationReport["questions"]["files"]): Markup {
  const each = files.map((one) => ({ name: fileName(one.file), values: headline(one.figures) }));
  const columns = files.length > 1 ? [{ name: "all files", values: headline(figures) }, ...each] : each;
  const names = Object.keys(columns[0]?.values ?? {});
  return html`<div class="wide"><table>
<caption>An answerable question is right when every expected fact is shown and the right articles are cited, an unanswerable one when there is no answer.</caption>
<thead><tr><th scope="col">Figure</th>${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${names.map(
  (
    name,
  ) => html`<tr><th scope="row">${name}</th>${columns.map(({ values }) => html`<td>${values[name]?.trim() ?? "–"}</td>`)}</tr>
`,
)}</tbody>
</table></div>`;
}

function groupsTable(caption: string, name: string, groups: Readonly<Record<string, Group>>): Markup {
  return html`<div class="wide"><table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${name}</th><th scope="col">Answerable</th><th scope="col">Unanswerable</th><th scope="col">All</th><th scope="col">Share right</th></tr></thead>
<tbody>
${Object.entries(groups).map(
  ([
    key,
    group,
  ]) => html`<tr><th scope="row">${key}</th><td>${of(group.answerable)}</td><td>${of(group.unanswerable)}</td><td>${of(group)}</td><td>${bar(shareOf(group))}<span class="percent">${(100 * shareOf(group)).toFixed(1)} %</span></td></tr>
`,
)}</tbody>
</table></div>`;
}

function curvePart(scores: readonly QuestionScore[]): Markup {
  const answered = scores.filter((score) => score.answered);
  const sure = answered.flatMap(({ confidence, right }) =>
    confidence === null ? [] : [{ confidence, right }],
  );
  if (sure.length === 0) return html`<p>No confidence recorded.</p>`;
  const curve = coverageCurve(sure, scores.length);
  const at = {
    coverage: answered.length / scores.length,
    precision: answered.filter(({ right }) => right).length / answered.length,
  };
  return html`<p>If only the answers that the engine was surest of were given. The curve ends where all its answers are: what it would say beyond is not known.</p>
${curveChart(curve, at)}
<div class="wide"><table>
<caption>Points of the curve.</caption>
<thead><tr><th scope="col">Confidence at least</th><th scope="col">Answered, of all questions</th><th scope="col">Right, of the answered</th></tr></thead>
<tbody>
${atTenths(curve).map(
  ({
    threshold,
    coverage,
    precision,
  }) => html`<tr><th scope="row">${threshold.toFixed(1)}</th><td>${(100 * coverage).toFixed(1)} %</td><td>${(100 * precision).toFixed(1)} %</td></tr>
`,
)}</tbody>
</table></div>`;
}

/** The curve at 0.9, 0.8 … down to where all answers are given. */
function atTenths(curve: readonly CurvePoint[]): CurvePoint[] {
  const rows: CurvePoint[] = [];
  for (let tenth = 9; tenth >= 0; tenth--) {
    const point = curve.findLast(({ threshold }) => threshold >= tenth / 10);
    if (point === undefined) continue;
    rows.push({ ...point, threshold: tenth / 10 });
    if (point === curve.at(-1)) break;
  }
  return rows;
}

function latencyPart(scores: readonly QuestionScore[]): Markup {
  const times = scores.map(({ ms }) => ms);
  const [p50, p95, most] = [50, 95, 100].map((p) => percentile(times, p).toFixed(1));
  const summary = `Half of the questions take up to ${p50} ms, 95 % up to ${p95} ms, the slowest ${most} ms.`;
  return html`<p>${summary}</p>
${histogramChart(histogram(times), summary)}`;
}

function baselinePart({ questions, fell, rose, newlyWrong, newlyRight }: Comparison): Markup {
  const changes = (list: readonly Change[], kind: "worse" | "better") =>
    list.map(
      (change) => html`<li><span class="${kind}">${kind}</span> ${changeText(change)}</li>
`,
    );
  const ids = (list: readonly string[]) => (list.length === 0 ? "none" : list.join(", "));
  return html`<p>${questions} questions in common. Newly wrong: ${ids(newlyWrong)}. Newly right: ${ids(newlyRight)}.</p>
${
  fell.length + rose.length === 0
    ? html`<p>No figure changed.</p>`
    : html`<ul>
${changes(fell, "worse")}${changes(rose, "better")}</ul>`
}`;
}

function failuresPart(wrong: readonly QuestionScore[]): Markup {
  if (wrong.length === 0) return html`<p>None.</p>`;
  return html`${wrong.map(
    (score) => html`<section class="failure">
<h3>${score.id} · ${score.type} · ${score.lang}</h3>
<p lang="${score.lang}">${score.question}</p>
<dl>
${findings(score).map(findingRow)}</dl>
</section>
`,
  )}`;
}

/** Facts and quotes are in the language of the articles. */
const OF_THE_ARTICLES = new Set<Finding["label"]>(["missing", "unwanted", "found"]);

function findingRow({ label, text }: Finding, index: number, all: readonly Finding[]): Markup {
  const kind = label.replace(" ", "-");
  const term = all[index - 1]?.label === label ? [] : html`<dt>${label}</dt>`;
  const content = OF_THE_ARTICLES.has(label)
    ? html`<dd class="${kind}" lang="vi">${text}</dd>`
    : html`<dd class="${kind}">${text}</dd>`;
  return html`${term}${content}
`;
}

function fileName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

function of({ right, of: all }: Share): string {
  return all === 0 ? "–" : `${right} / ${all}`;
}

function shareOf({ right, of: all }: Share): number {
  return all === 0 ? 0 : right / all;
}
