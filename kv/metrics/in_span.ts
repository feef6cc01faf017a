import type { Attributes, Span, Tracer } from "@opentelemetry/api";

let tracing: { readonly tracer: Tracer; traceId(): string | undefined; name(span: string, attributes: Attributes): void } | null =
  null;

/**
 * Makes spans from now on, where the runtime exports them (`OTEL_DENO`). The library is loaded only then: without it a start is faster, and work in a
 * span costs nothing.
 */
export async function startTracing(): Promise<void> {
  const { trace } = await import("@opentelemetry/api");
  tracing = {
    tracer: trace.getTracer("symphonia"),
    traceId: () => trace.getActiveSpan()?.spanContext().traceId,
    name: (span, attributes) => void trace.getActiveSpan()?.updateName(span).setAttributes(attributes),
  };
}

/** Whether spans are made. */
export function isTracing(): boolean {
  return tracing !== null;
}

/** Begins a span of that name for work of several steps; whoever begins it ends it. Undefined where no spans are made. */
export function beginSpan(name: string, attributes: Attributes): Span | undefined {
  return tracing?.tracer.startSpan(name, { attributes });
}

/** Writes on a span what its work threw. */
export function markFailed(span: Span, error: unknown): void {
  // The error's name alone: its message may hold what somebody typed.
  span.setStatus({ code: 2, message: error instanceof Error ? error.name : "Error" });
}

/** Does `work` within a span of that name, which ends with it; what it throws is written on the span. */
export function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  if (tracing === null) return work();
  return tracing.tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      markFailed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Names the span under way, such as the request's, which the runtime began. */
export function nameSpan(name: string, attributes: Attributes): void {
  tracing?.name(name, attributes);
}

/** The trace of the work under way, where spans are made. */
export function traceId(): string | undefined {
  return tracing?.traceId();
}
