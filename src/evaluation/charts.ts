// src/evaluation/charts.ts
// Drawings of the report as inline SVG. Sizes are units of the drawing, scaled to the page.
import type { CurvePoint } from "./coverage-curve.js";
import type { Bin } from "./histogram.js";
import { html, type Markup } from "./markup.js";

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 56;
const RIGHT = 24;
const TOP = 24;
const BOTTOM = 48;

/** Five lines of a grid, and their distance as a share of the axis. */
const STEPS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** A share as a bar in a row of a table; the number stands beside it. */
export function bar(share: number): Markup {
  const filled = Math.round(100 * share);
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/><rect class="fill" width="${filled}" height="10"/></svg>`;
}

/** Precision against coverage, with a mark where the engine stands. */
export function curveChart(curve: readonly CurvePoint[], at: Omit<CurvePoint, "threshold">): Markup {
  const lowest = Math.min(at.precision, ...curve.map(({ precision }) => precision));
  // Room below the lowest point for the label of the mark.
  const floor = lowest < 0.5 ? 0 : Math.floor(lowest * 10 - 0.4) / 10;
  const x = (coverage: number): number => round(LEFT + coverage * (WIDTH - LEFT - RIGHT));
  const y = (share: number): number =>
    round(HEIGHT - BOTTOM - ((share - floor) / (1 - floor)) * (HEIGHT - TOP - BOTTOM));
  const points = curve.map(({ coverage, precision }) => `${x(coverage)},${y(precision)}`).join(" ");
  const below = y(at.precision) + 24;
  const labelAt = below < HEIGHT - BOTTOM ? below : y(at.precision) - 14;
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="curve-title curve-text">
<title id="curve-title">Precision against coverage</title>
<desc id="curve-text">${`At the operating point ${percent(at.coverage)} of the questions are answered, ${percent(at.precision)} of these rightly.`}</desc>
${STEPS.map((step) => {
  const share = floor + step * (1 - floor);
  return html`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(share)}" y2="${y(share)}"/><text class="tick" x="${LEFT - 8}" y="${y(share) + 4}" text-anchor="end">${percent(share)}</text>
<line class="grid" x1="${x(step)}" x2="${x(step)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/><text class="tick" x="${x(step)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${percent(step)}</text>
`;
})}<text class="axis" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">coverage: answered, of all questions</text>
<text class="axis" x="${LEFT}" y="14">precision: right, of the answered</text>
<polyline class="curve" points="${points}"/>
<circle class="mark" cx="${x(at.coverage)}" cy="${y(at.precision)}" r="6"/>
<text class="label" x="${x(at.coverage)}" y="${labelAt}" text-anchor="${at.coverage > 0.75 ? "end" : "middle"}">${`${percent(at.coverage)} answered, ${percent(at.precision)} of them rightly`}</text>
</svg>`;
}

/** How often times of each length occur, in milliseconds. */
export function histogramChart(bins: readonly Bin[], summary: string): Markup {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const width = (WIDTH - LEFT - RIGHT) / Math.max(1, bins.length);
  const base = HEIGHT - BOTTOM;
  // A label a bin only while there is room for it.
  const every = Math.ceil(bins.length / 12);
  const last = bins.length - 1;
  const labelled = (index: number): boolean => index === last || (index % every === 0 && last - index > 1);
  const columns = bins.map(({ from, to, count }, index) => {
    const left = round(LEFT + index * width);
    const height = round((count / most) * (base - TOP));
    const label = to === null ? `≥ ${from}` : String(from);
    return html`<rect class="fill" x="${left + 1}" y="${base - height}" width="${round(width - 2)}" height="${height}"/>
${count === 0 ? [] : html`<text class="tick" x="${round(left + width / 2)}" y="${round(base - height - 5)}" text-anchor="middle">${count}</text>`}
${labelled(index) ? html`<text class="tick" x="${left}" y="${base + 18}" text-anchor="start">${label}</text>` : []}
`;
  });
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="latency-title latency-text">
<title id="latency-title">Latency</title>
<desc id="latency-text">${summary}</desc>
<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${base}" y2="${base}"/>
${columns}<text class="axis" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">milliseconds from the question to the answer</text>
<text class="axis" x="${LEFT}" y="14">questions</text>
</svg>`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
