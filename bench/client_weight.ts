import { brotliCompressSync } from "node:zlib";
import { openRouteWorld } from "../tests/http/route_actors.ts";
import { PAGES, pathOf, WITH_ISLANDS } from "../tests/http/route_pages.ts";
import { ORIGIN, type TestApp } from "../tests/support/app.ts";
import { amountFigure, type Figure } from "./support/figure.ts";

const NO_ISLANDS = "/industry/orders";
const MOST_BYTES = 15_000;

/** Client JavaScript of the orders page, which has no islands, and of the page that has most: all pages with islands are looked at. */
export async function clientWeight(): Promise<Figure[]> {
  await using world = await openRouteWorld();
  const weights = new Map<string, number>();
  for (const page of PAGES.filter(({ pattern }) => pattern === NO_ISLANDS || WITH_ISLANDS.has(pattern))) {
    const path = pathOf(world, page);
    const headers: HeadersInit = page.actor === null ? {} : { cookie: (await world.signIn(page.actor, path)).cookie };
    const response = await world.app.fetch(new Request(ORIGIN + path, { headers }));
    weights.set(page.pattern, Math.max(weights.get(page.pattern) ?? 0, await scriptBytes(await response.text(), world.app)));
  }
  const without = weights.get(NO_ISLANDS)!;
  const [[heaviest, most]] = [...weights].sort(([, one], [, other]) => other - one) as [[string, number]];
  return [
    amountFigure("Client JavaScript of the orders page (no islands)", without, 0, "bytes"),
    amountFigure("Client JavaScript of the heaviest page with islands, by Brotli", most, MOST_BYTES, "bytes", heaviest),
  ];
}

/** Bytes by Brotli of every script that a page loads, with what those scripts import. */
async function scriptBytes(html: string, { fetch }: TestApp): Promise<number> {
  const seen = new Set<string>();
  const todo = [...html.matchAll(/(?:src|href)="([^"]+\.js[^"]*)"|from "([^"]+)"/g)].map((match) => match[1] ?? match[2]!);
  let bytes = 0;
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const source = await (await fetch(new Request(new URL(path, ORIGIN)))).text();
    bytes += brotliCompressSync(source).byteLength;
    for (const [, imported] of source.matchAll(/from\s*"(\.[^"]+)"/g)) {
      todo.push(new URL(imported!, new URL(path, ORIGIN)).pathname);
    }
  }
  return bytes;
}
