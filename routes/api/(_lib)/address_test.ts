import assert from "node:assert/strict";
import { apiAddress } from "./address.ts";

const SITE = "https://symphonia.example";

Deno.test("apiAddress() gives every name of a resource its one address", () => {
  const one = `${SITE}/api/v1/transport-orders/A1?limit=5`;
  for (const name of ["v1/transport-orders", "transport-orders", "v1/orders", "orders"]) {
    assert.equal(apiAddress(`${SITE}/api/${name}/A1?limit=5`), one, name);
  }
  assert.equal(apiAddress(`${SITE}/api/orders?q=orders`), `${SITE}/api/v1/transport-orders?q=orders`);
});

Deno.test("apiAddress() leaves every other address as it is", () => {
  for (
    const path of ["/", "/api", "/orders", "/industry/orders", "/api/v1/ordersheets", "/api/v1/ecmr/orders", "/x?to=/api/orders"]
  ) {
    assert.equal(apiAddress(SITE + path), SITE + path);
  }
});
