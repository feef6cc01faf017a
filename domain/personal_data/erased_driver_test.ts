import assert from "node:assert/strict";
import type { Driver } from "../directory/types.ts";
import { erasedDriver, isErasedDriver } from "./erased_driver.ts";

const karim: Driver = {
  id: "01M8693800PHTS6917FH392XER",
  orgId: "A",
  name: "Karim Benali",
  phone: "+33612345678",
  email: "karim@example.com",
  lang: "fr",
  adrCertified: true,
};

Deno.test("erasedDriver() keeps the id and nothing that says who it was", () => {
  const { id, orgId } = karim;
  assert.deepEqual(erasedDriver(karim, 2), {
    id,
    orgId,
    name: "Conducteur effacé 392XER",
    lang: "fr",
    adrCertified: false,
    archivedAt: 2,
  });
  assert.equal(erasedDriver({ ...karim, archivedAt: 1 }, 2).archivedAt, 1);
});

Deno.test("isErasedDriver() knows an erased driver from one who only left", () => {
  assert.equal(isErasedDriver({ ...karim, archivedAt: 1 }), false);
  assert.equal(isErasedDriver(erasedDriver(karim, 2)), true);
});
