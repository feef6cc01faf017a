import { isStrong, tooWeak } from "./strong_secret.ts";

/** The variables that monitoring is set by. The other OTEL_ variables are the runtime's own, which reads them by itself. */
export const MONITORING_VARIABLES = ["METRICS_TOKEN", "OTEL_DENO"] as const;
type MonitoringVariable = (typeof MONITORING_VARIABLES)[number];

/** How a server is watched. */
export interface MonitoringSettings {
  /** Bearer token of `/metrics`; with null, it is for this machine alone. */
  readonly metricsToken: string | null;
  /** The runtime exports spans, so that it is worth making them. */
  readonly traces: boolean;
}

/** Settings of monitoring; says what is wrong with them in `problems`. */
export function monitoringSettings(
  env: (name: MonitoringVariable) => string | undefined,
  problems: string[],
): MonitoringSettings {
  const metricsToken = env("METRICS_TOKEN") ?? null;
  if (metricsToken !== null && !isStrong(metricsToken)) problems.push(tooWeak("METRICS_TOKEN"));
  return { metricsToken, traces: env("OTEL_DENO") === "true" || env("OTEL_DENO") === "1" };
}
