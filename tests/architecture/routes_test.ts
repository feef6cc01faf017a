import assert from "node:assert/strict";
import { METHODS } from "../../domain/rights/route_rule.ts";
import { ROUTES } from "../../domain/rights/routes.ts";
import { sourceFiles } from "./source_files.ts";

/** Fresh's pattern of a route file: `routes/orders/[id]/index.tsx` answers `/orders/:id`; folders in parentheses leave no trace. */
function patternOf(path: string): string {
  const parts = path.replace(/^routes\//, "").replace(/\.tsx?$/, "").split("/").filter((part) => !/^\(.*\)$/.test(part));
  if (parts.at(-1) === "index") parts.pop();
  return "/" + parts.map((part) => part.replace(/^\[(\w+)\]$/, ":$1")).join("/");
}

const files = (await sourceFiles(["routes"])).filter(({ path }) => !/\/(_|\(_)|_test\.tsx?$/.test(path));
const patterns = files.map(({ path }) => ({ path, pattern: patternOf(path) }));

Deno.test("every route file is in the table of rights, and each address has one file", () => {
  assert.deepEqual(patterns.filter(({ pattern }) => !Object.hasOwn(ROUTES, pattern)), []);
  assert.equal(new Set(patterns.map(({ pattern }) => pattern)).size, patterns.length);
});

Deno.test("every entry of the table of rights has its file", () => {
  const known = new Set(patterns.map(({ pattern }) => pattern));
  assert.deepEqual(Object.keys(ROUTES).filter((pattern) => !known.has(pattern)), []);
});

Deno.test("every route file answers exactly the methods of the table", async () => {
  const wrong: string[] = [];
  for (const { path, pattern } of patterns) {
    const rule = ROUTES[pattern];
    if (rule === undefined) continue;
    const { handler, default: page } = await import(new URL(`../../${path}`, import.meta.url).href) as {
      handler?: Partial<Record<string, unknown>> | ((...args: unknown[]) => unknown);
      default?: unknown;
    };
    if (typeof handler === "function") wrong.push(`${path} answers every method`);
    const answered = METHODS.filter((method) =>
      typeof (handler as Partial<Record<string, unknown>> | undefined)?.[method] === "function" ||
      (method === "GET" && page !== undefined && handler === undefined)
    );
    const wanted = METHODS.filter((method) => rule.rights[method] !== undefined);
    if (String(answered) !== String(wanted)) wrong.push(`${path} answers ${answered}, the table says ${wanted}`);
  }
  assert.deepEqual(wrong, []);
});
