import assert from "node:assert/strict";
import { LANGS } from "../i18n/lang.ts";
import { confirmedOrder, DRIVER } from "../orders/sample_orders_fixture.ts";
import { segmentsOf } from "../texts/segments.ts";
import { HOUR_MS } from "../time/instant.ts";
import { type News, NEWS_KINDS } from "./news.ts";
import { tellDriver } from "./tell_driver.ts";
import { tourOf } from "./tour.ts";

const [STOP] = tourOf(confirmedOrder(), DRIVER.id)!.stops;
/** Of "https://app.symphonia.example/links/" and a token. */
const LINK_CHARS = 36 + 22;

function news(kind: News["kind"], changes: Partial<News["stop"]> = {}, number = "OT-2026-000123"): News {
  return { kind, number, plate: "AB-123-CD", stop: { ...STOP, ...changes } };
}

Deno.test("tellDriver() says what, when and where first", () => {
  const { title, body, text, opens } = tellDriver("fr", [news("given", { name: "Verreries du Lac" })], LINK_CHARS);
  assert.equal(title, "Nouvel ordre OT-2026-000123");
  assert.match(body, /^mar\. 24 nov\., 08:00 – 10:00, charger Verreries du Lac, Lyon$/);
  assert.equal(text, "Nouvel ordre OT-2026-000123 : mar. 24 nov., 08:00-10:00, charger Verreries du Lac, Lyon");
  assert.equal(opens, true);
  const named = tellDriver("fr", [news("given", { name: "Usine de Lyon" })], LINK_CHARS);
  assert.match(named.text, /charger Usine de Lyon$/, "its city is said once");
});

Deno.test("tellDriver() is one text with its link, in every language, however long the name of the place", () => {
  const name = "Plateforme logistique de l’Œuvre des Châtaigniers, bâtiment « Ête »";
  for (const lang of LANGS) {
    for (const kind of NEWS_KINDS) {
      const one = tellDriver(lang, [news(kind, { name })], LINK_CHARS);
      const two = tellDriver(lang, [news(kind, { name }), news("cancelled", { name })], LINK_CHARS);
      for (const { text, opens } of [one, two]) {
        assert.equal(segmentsOf(text + (opens ? ` ${"x".repeat(LINK_CHARS)}` : "")), 1, text);
        assert.match(text, /Lyon$/);
      }
    }
  }
});

Deno.test("tellDriver() counts several by kind and names the first stop that is to be run", () => {
  const telling = tellDriver("fr", [
    news("cancelled", { from: STOP.from - HOUR_MS }),
    news("given", { from: STOP.from + HOUR_MS }),
    news("given", { name: "Quai 4" }),
  ], LINK_CHARS);
  assert.equal(telling.title, "2 nouveaux ordres, 1 ordre annulé");
  assert.match(telling.body, /^D’abord mar\. 24 nov\., 08:00 .* Quai 4, Lyon$/);
});

Deno.test("tellDriver() gives no link to what is gone", () => {
  assert.equal(tellDriver("fr", [news("cancelled"), news("taken")], LINK_CHARS).opens, false);
});
