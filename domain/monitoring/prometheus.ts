/** One value of a metric with what tells it from the others. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A metric; of a histogram, each sample is one series with its counts by bucket (not cumulated) and the sum of all it counted. */
export type MetricFamily =
  | { readonly name: string; readonly help: string; readonly type: "counter" | "gauge"; readonly samples: readonly Sample[] }
  | {
    readonly name: string;
    readonly help: string;
    readonly type: "histogram";
    /** Upper ends of all buckets but the last, which has none. */
    readonly bounds: readonly number[];
    readonly series: readonly { readonly labels?: Sample["labels"]; readonly counts: readonly number[]; readonly sum: number }[];
  };

export const PROMETHEUS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

/** Metrics as Prometheus reads them. Source: "Exposition formats" of its documentation, text format 0.0.4. */
export function prometheusText(families: readonly MetricFamily[]): string {
  return families.map((family) => {
    const { name, help, type } = family;
    const lines = family.type === "histogram"
      ? family.series.flatMap(({ labels = {}, counts, sum }) => histogramLines(name, family.bounds, labels, counts, sum))
      : family.samples.map(({ labels = {}, value }) => line(name, labels, value));
    return [`# HELP ${name} ${escapeHelp(help)}`, `# TYPE ${name} ${type}`, ...lines, ""].join("\n");
  }).join("");
}

function histogramLines(
  name: string,
  bounds: readonly number[],
  labels: Readonly<Record<string, string>>,
  counts: readonly number[],
  sum: number,
): string[] {
  let below = 0;
  const buckets = [...bounds.map(String), "+Inf"].map((le, bucket) => {
    below += counts[bucket] ?? 0;
    return line(`${name}_bucket`, { ...labels, le }, below);
  });
  return [...buckets, line(`${name}_sum`, labels, sum), line(`${name}_count`, labels, below)];
}

function line(name: string, labels: Readonly<Record<string, string>>, value: number): string {
  const shown = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`).join(",");
  return `${name}${shown && `{${shown}}`} ${value}`;
}

function escapeLabel(text: string): string {
  return escapeHelp(text).replaceAll('"', '\\"');
}

function escapeHelp(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
}
