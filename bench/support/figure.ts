import type { Spread } from "./load.ts";

/** One measured figure with what was asked for. */
export interface Figure {
  readonly name: string;
  readonly wanted: string;
  readonly measured: string;
  readonly reached: boolean;
  readonly detail: string;
}

/** A figure that is a ratio: `bound` is the least (or the most) that is asked for. */
export function ratioFigure(
  name: string,
  { subject, reference, ratio }: { subject: Spread; reference: Spread; ratio: Spread },
  bound: number,
  sense: "least" | "most" = "least",
): Figure {
  const reached = sense === "least" ? ratio.median >= bound : ratio.median <= bound;
  return {
    name,
    wanted: `at ${sense} ${bound}`,
    measured: `${ratio.median.toFixed(2)} (${ratio.lowest.toFixed(2)} to ${ratio.highest.toFixed(2)})`,
    reached,
    detail: `${short(subject.median)} to ${short(reference.median)}`,
  };
}

/** A figure that is an amount with a unit and an upper bound. */
export function amountFigure(name: string, value: number, bound: number, unit: string, detail = ""): Figure {
  return { name, wanted: `at most ${bound} ${unit}`, measured: `${short(value)} ${unit}`, reached: value <= bound, detail };
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** The figures as a Markdown table. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, wanted, measured, reached, detail }) =>
    `| ${name} | ${wanted} | ${measured} | ${reached ? "yes" : "**no**"} | ${detail} |`
  );
  return ["| figure | asked for | measured, median (spread) | reached | medians compared |", "|---|---|---|---|---|", ...rows]
    .join("\n");
}
