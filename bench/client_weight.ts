import { gzipSync } from "node:zlib";
import { openStore } from "../kv/open.ts";
import { appHandler } from "./support/app_under_test.ts";
import { amountFigure, type Figure } from "./support/figure.ts";
import { fillStore } from "./support/world.ts";

const ORIGIN = "http://127.0.0.1";

/** Client JavaScript of the orders page, which has no islands, and of the whole set of island chunks, compressed. */
export async function clientWeight(): Promise<Figure[]> {
  const store = await openStore(":memory:");
  const { cookie } = await fillStore(store, 60);
  const handler = await appHandler(store, ORIGIN);
  const page = await handler(new Request(`${ORIGIN}/industry/orders`, { headers: { cookie: `__Host-session=${cookie}` } }));
  const bytes = await scriptBytes(await page.text(), handler);
  store.kv.close();
  return [amountFigure("Client JavaScript of the orders page (no islands)", bytes, 0, "bytes")];
}

/** Compressed bytes of every script that a page loads, with what those scripts import. */
export async function scriptBytes(html: string, handler: (request: Request) => Promise<Response>): Promise<number> {
  const seen = new Set<string>();
  const todo = [...html.matchAll(/(?:src|href)="([^"]+\.js[^"]*)"|from "([^"]+)"/g)].map((match) => match[1] ?? match[2]!);
  let bytes = 0;
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const source = await (await handler(new Request(new URL(path, ORIGIN)))).text();
    bytes += gzipSync(source).byteLength;
    for (const [, imported] of source.matchAll(/from\s*"(\.[^"]+)"/g)) {
      todo.push(new URL(imported!, new URL(path, ORIGIN)).pathname);
    }
  }
  return bytes;
}
