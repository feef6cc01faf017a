import assert from "node:assert/strict";
import { departmentOf, route } from "./route.ts";

Deno.test("departmentOf() tells Corsica and overseas apart", () => {
  const postcodes = ["69007", "01000", "20000", "20137", "20200", "20620", "97410", "98800"];
  assert.deepEqual(postcodes.map((postcode) => departmentOf(postcode)), ["69", "01", "2A", "2A", "2B", "2B", "974", "988"]);
});

Deno.test("departmentOf() is null outside France and for half a postcode", () => {
  assert.equal(departmentOf("10121", "IT"), null);
  assert.equal(departmentOf(""), null);
});

Deno.test("route() goes from the first stop to the last", () => {
  const stop = (city: string, postcode: string, country = "FR") => ({
    place: { address: { line1: "", city, postcode, country } },
  });
  assert.equal(
    route({ stops: [stop("Lyon", "69007"), stop("Dijon", "21000"), stop("Lille", "59000")] }),
    "Lyon (69) → Lille (59)",
  );
  assert.equal(route({ stops: [stop("Torino", "10121", "IT"), stop("Nice", "")] }), "Torino (IT) → Nice");
  assert.equal(route({ stops: [stop("Lyon", "69007")] }), "Lyon (69)");
  assert.equal(route({ stops: [] }), "");
});
