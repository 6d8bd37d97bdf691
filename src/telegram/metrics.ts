// src/telegram/metrics.ts

/** What `/metrics` tells, in the text format of Prometheus. */
export interface Metrics {
  count(name: CounterName, by?: number, labels?: Readonly<Record<string, string>>): void;
  /** A duration in seconds. */
  observe(name: HistogramName, seconds: number): void;
  /** A value that is read when it is asked for. */
  gauge(name: string, about: string, read: () => number): void;
  render(): string;
}

const COUNTERS = {
  trichdan_updates_total: "Updates received, repeated ones too.",
  trichdan_updates_held_back_total: "Updates over a user's limits.",
  trichdan_updates_denied_total: "Updates of those who may not use the bot.",
  trichdan_questions_total: "Questions by how they were answered.",
  trichdan_failures_total: "Handlers that failed.",
  trichdan_api_calls_total: "Calls to the Bot API by method and outcome.",
  trichdan_model_calls_total: "Calls of the language model by outcome.",
  trichdan_model_tokens_total: "Tokens as the language model's server counts them, by kind.",
} as const;
const HISTOGRAMS = {
  trichdan_question_seconds: "Time of the engine for a question.",
  trichdan_model_seconds: "Time of a call of the language model.",
} as const;

type CounterName = keyof typeof COUNTERS;
type HistogramName = keyof typeof HISTOGRAMS;

/** Upper bounds of the buckets, in seconds. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

export function createMetrics(): Metrics {
  const counters = new Map<CounterName, Map<string, number>>();
  const observed = new Map<HistogramName, { buckets: number[]; sum: number; count: number }>();
  const gauges = new Map<string, { readonly about: string; readonly read: () => number }>();

  return {
    count: (name, by = 1, labels = {}) => {
      const values = counters.get(name) ?? new Map<string, number>();
      counters.set(name, values);
      const key = labelled(labels);
      values.set(key, (values.get(key) ?? 0) + by);
    },
    observe: (name, seconds) => {
      const entry = observed.get(name) ?? { buckets: BUCKETS.map(() => 0), sum: 0, count: 0 };
      observed.set(name, entry);
      BUCKETS.forEach((bound, i) => {
        if (seconds <= bound) entry.buckets[i] = (entry.buckets[i] ?? 0) + 1;
      });
      entry.sum += seconds;
      entry.count++;
    },
    gauge: (name, about, read) => void gauges.set(name, { about, read }),
    render: () => {
      const lines: string[] = [];
      const head = (name: string, about: string, type: string): void =>
        void lines.push(`# HELP ${name} ${about}`, `# TYPE ${name} ${type}`);
      for (const [name, about] of Object.entries(COUNTERS) as [CounterName, string][]) {
        head(name, about, "counter");
        for (const [labels, value] of counters.get(name) ?? [["", 0] as const])
          lines.push(`${name}${labels} ${value}`);
      }
      for (const [name, about] of Object.entries(HISTOGRAMS) as [HistogramName, string][]) {
        head(name, about, "histogram");
        const { buckets, sum, count } = observed.get(name) ?? { buckets: [], sum: 0, count: 0 };
        BUCKETS.forEach((bound, i) => {
          lines.push(`${name}_bucket{le="${bound}"} ${buckets[i] ?? 0}`);
        });
        lines.push(`${name}_bucket{le="+Inf"} ${count}`, `${name}_sum ${sum}`, `${name}_count ${count}`);
      }
      for (const [name, { about, read }] of gauges) {
        head(name, about, "gauge");
        lines.push(`${name} ${read()}`);
      }
      return `${lines.join("\n")}\n`;
    },
  };
}

function labelled(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replace(/["\\\n]/g, (character) => `\\${character}`)}"`,
  );
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
