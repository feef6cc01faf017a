import { amountFigure, type Figure } from "./support/figure.ts";
import { type Latencies, openLoop } from "./support/load.ts";
import { ORDER_BODY } from "./support/order_body.ts";
import { orderForm } from "./support/order_form.ts";
import { type BenchServer, filledStore, startServer } from "./support/processes.ts";
import { viewPage } from "./support/view_page.ts";

const ORDERS = 100_000;
const PER_SECOND = 500;
const WARM_MS = 3_000;
const LOAD_MS = 15_000;

type Send = (server: BenchServer) => Promise<boolean>;

/** 500 requests a second in an open loop, four pages to one creation, with 100,000 orders stored; then the server's memory. */
export async function mixed(): Promise<Figure[]> {
  const { app, reference } = await compare(viewPage, createByForm);
  return [
    p99Figure("pages", app, reference),
    amountFigure("Errors among them", app.errors, 0, "errors", `${app.sent} requests`),
    amountFigure("Server memory after it", app.memoryMib, 200, "MiB"),
  ];
}

/** The same over the API: four lists of 50 orders to one creation. */
export async function apiMixed(): Promise<Figure[]> {
  const { app, reference } = await compare(listByApi, createByApi);
  return [
    p99Figure("reads by API", app, reference),
    amountFigure("p95 among them", app.p95, 20, "ms"),
    amountFigure("Errors among them", app.errors, 0, "errors", `${app.sent} requests`),
  ];
}

function p99Figure(reads: string, app: Latencies, reference: Latencies): Figure {
  return amountFigure(
    `p99 of 500 requests a second (80 % ${reads}, 20 % creations), to that of the bare reference`,
    app.p99 / reference.p99,
    2,
    "times",
    `${app.p99.toFixed(1)} ms to ${reference.p99.toFixed(1)} ms; p95 ${app.p95.toFixed(1)} ms, p50 ${app.p50.toFixed(1)} ms`,
  );
}

async function compare(read: Send, create: Send) {
  await using store = await filledStore(ORDERS);
  const reference = await measure("bare", await store.copy(), read, create);
  return { reference, app: await measure("app", await store.copy(), read, create) };
}

async function measure(
  kind: "app" | "bare",
  path: string,
  read: Send,
  create: Send,
): Promise<Latencies & { memoryMib: number }> {
  await using server = await startServer(kind, path, ORDERS);
  const send = (n: number) => n % 5 === 4 ? create(server) : read(server);
  await openLoop(PER_SECOND, WARM_MS, send);
  const latencies = await openLoop(PER_SECOND, LOAD_MS, send);
  return { ...latencies, memoryMib: await server.memoryMib() };
}

const createByForm: Send = async (server) => {
  const response = await fetch(`${server.origin}/industry/orders/new`, orderForm(server));
  await response.body?.cancel();
  return response.status === 303;
};

const listByApi: Send = async ({ origin, key }) => {
  const headers = { authorization: `Bearer ${key}` };
  const response = await fetch(`${origin}/api/v1/transport-orders?limit=50`, { headers });
  await response.text();
  return response.status === 200;
};

const createByApi: Send = async ({ origin, key }) => {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const response = await fetch(`${origin}/api/v1/transport-orders`, { method: "POST", headers, body: ORDER_BODY });
  await response.body?.cancel();
  return response.status === 201 || response.status === 303;
};
