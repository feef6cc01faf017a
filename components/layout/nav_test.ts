import assert from "node:assert/strict";
import { currentHref, type NavItem } from "./nav.ts";

const items: NavItem[] = [
  { href: "/industry", word: "Aujourd’hui", icon: "list-checks" },
  { href: "/industry/orders", word: "Ordres", icon: "truck" },
];

Deno.test("currentHref() prefers the longest address and does not match half a word", () => {
  assert.equal(currentHref(items, "/industry/orders/01J"), "/industry/orders");
  assert.equal(currentHref(items, "/industry/sites"), "/industry");
  assert.equal(currentHref(items, "/industry-news"), undefined);
});
