import { amountFigure, type Figure } from "./support/figure.ts";
import { spreadOf } from "./support/load.ts";
import { type BenchServer, filledStore, startServer } from "./support/processes.ts";

const STREAMS = 1_000;
const AT_ONCE = 50;
const CHANGES = 9;

/** What 1,000 people cost who follow their organisation's changes, and how long one change takes to reach them all. */
export async function live(): Promise<Figure[]> {
  await using store = await filledStore(100);
  await using server = await startServer("app", await store.copy(), 100);
  // What the first stream loads is no cost of the others.
  await (await openStream(server)).told();
  const before = await server.memoryMib();
  const streams: EventStream[] = [];
  while (streams.length < STREAMS) {
    streams.push(...await Promise.all(Array.from({ length: AT_ONCE }, () => openStream(server))));
  }
  await Promise.all(streams.map((stream) => stream.told()));
  const added = await server.memoryMib() - before;
  const times: number[] = [];
  for (let change = 0; change < CHANGES; change++) {
    const all = Promise.all(streams.map((stream) => stream.told()));
    const changedAt = performance.now();
    await server.change("touch");
    await all;
    times.push(performance.now() - changedAt);
  }
  const { median, lowest, highest } = spreadOf(times);
  const detail = `${lowest.toFixed(0)} to ${highest.toFixed(0)} ms`;
  return [
    amountFigure("Memory that 1,000 open event streams add", added, 100, "MiB"),
    amountFigure("From a change until 1,000 event streams told of it", median, 1_000, "ms", detail),
  ];
}

interface EventStream {
  /** Waits for the next event. */
  told(): Promise<void>;
}

async function openStream({ origin, cookie }: BenchServer): Promise<EventStream> {
  const answer = await fetch(`${origin}/events`, { headers: { cookie: `__Host-session=${cookie}` }, redirect: "manual" });
  if (answer.status !== 200) throw new Error(`GET /events: ${answer.status}`);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  return {
    async told() {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) throw new Error("an event stream ended");
        if (value.includes("event: change")) return;
      }
    },
  };
}
