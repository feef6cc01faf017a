import { deepStrictEqual, notStrictEqual, strictEqual } from "node:assert/strict";
import { partyKey } from "./party_key.ts";

Deno.test("partyKey() names an organisation by its id, another firm by SIRET, else by name", () => {
  strictEqual(partyKey({ orgId: "01J", name: "Verreries du Nord", siret: "33012345600017" }), "01J");
  strictEqual(partyKey({ name: "Verreries du Nord", siret: "33012345600017" }), "party:33012345600017");
  strictEqual(partyKey({ name: "Éts Morel & Fils" }), "party:ets-morel-fils");
});

Deno.test("partyKey() folds case, accents and punctuation, keeps other scripts apart", () => {
  deepStrictEqual(["ETS MOREL FILS", " Éts. Morel|Fils~ "].map((name) => partyKey({ name })), [
    "party:ets-morel-fils",
    "party:ets-morel-fils",
  ]);
  notStrictEqual(partyKey({ name: "Одеса" }), partyKey({ name: "Київ" }));
});
