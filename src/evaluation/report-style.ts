// src/evaluation/report-style.ts

/** The style sheet of the report, for screen and paper. Colours on white have a contrast of 4.5 or more where they carry text. */
export const STYLE = `
:root { color-scheme: light; --ink: #1b1f24; --quiet: #4d5761; --line: #c9d0d8; --fill: #22609c; --track: #e4e9ee; --bad: #a3211b; --good: #1d6b38; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 60rem; background: #fff; color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Lao", sans-serif; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; }
h3 { margin: 0; font-size: 1rem; }
p { margin: .25rem 0 .75rem; max-width: 44rem; }
.quiet { color: var(--quiet); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { padding-bottom: .35rem; text-align: left; color: var(--quiet); }
th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); text-align: right; }
td, tbody th { white-space: pre; }
th:first-child { text-align: left; }
thead th { border-bottom-color: var(--ink); }
tbody th { font-weight: 400; }
.bar { width: 8rem; height: .65rem; vertical-align: baseline; }
.percent { display: inline-block; width: 4.75rem; }
.track { fill: var(--track); }
.fill { fill: var(--fill); }
.chart { display: block; width: 100%; max-width: 44rem; height: auto; }
.grid { stroke: var(--line); stroke-width: 1; }
.tick, .axis { font-size: 12px; fill: var(--quiet); }
.label { font-size: 13px; font-weight: 600; fill: var(--bad); stroke: #fff; stroke-width: 4px; paint-order: stroke; }
.curve { fill: none; stroke: var(--fill); stroke-width: 2.5; stroke-linejoin: round; }
.mark { fill: var(--bad); stroke: #fff; stroke-width: 2; }
.worse { color: var(--bad); font-weight: 600; }
.better { color: var(--good); }
.failure { padding: .9rem 0; border-top: 1px solid var(--line); }
.failure p { font-weight: 600; }
dl { display: grid; grid-template-columns: 6rem 1fr; gap: .15rem .75rem; margin: 0; }
dt { grid-column: 1; color: var(--quiet); }
dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
.missing, .unwanted, .not-cited { color: var(--bad); }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dd { grid-column: 1; } .bar { width: 4rem; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, h3 { break-after: avoid; }
  tr, .chart, .failure { break-inside: avoid; }
  .wide { overflow: visible; }
}
`;
