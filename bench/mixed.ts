import { amountFigure, type Figure } from "./support/figure.ts";
import { type Latencies, openLoop } from "./support/load.ts";
import { orderForm } from "./support/order_form.ts";
import { type BenchServer, filledStore, startServer } from "./support/processes.ts";

const ORDERS = 100_000;
const PER_SECOND = 500;
const WARM_MS = 3_000;
const LOAD_MS = 15_000;

/** 500 requests a second in an open loop, four pages to one creation, with 100,000 orders stored; then the server's memory. */
export async function mixed(): Promise<Figure[]> {
  await using store = await filledStore(ORDERS);
  const reference = await measure("bare", await store.copy());
  const app = await measure("app", await store.copy());
  return [
    amountFigure(
      "p99 of 500 requests a second (80 % pages, 20 % creations), to that of the bare reference",
      app.p99 / reference.p99,
      2,
      "times",
      `${app.p99.toFixed(1)} ms to ${reference.p99.toFixed(1)} ms; p95 ${app.p95.toFixed(1)} ms, p50 ${app.p50.toFixed(1)} ms`,
    ),
    amountFigure("Errors among them", app.errors, 0, "errors", `${app.sent} requests`),
    amountFigure("Server memory after it", app.memoryMib, 200, "MiB"),
  ];
}

async function measure(kind: "app" | "bare", path: string): Promise<Latencies & { memoryMib: number }> {
  await using server = await startServer(kind, path, ORDERS);
  const send = (n: number) => n % 5 === 4 ? create(server) : view(server);
  await openLoop(PER_SECOND, WARM_MS, send);
  const latencies = await openLoop(PER_SECOND, LOAD_MS, send);
  return { ...latencies, memoryMib: await server.memoryMib() };
}

async function view({ origin, cookie }: BenchServer): Promise<boolean> {
  const response = await fetch(`${origin}/industry/orders`, { headers: { cookie: `__Host-session=${cookie}` } });
  await response.text();
  return response.status === 200;
}

async function create(server: BenchServer): Promise<boolean> {
  const response = await fetch(`${server.origin}/industry/orders/new`, orderForm(server));
  await response.body?.cancel();
  return response.status === 303;
}
