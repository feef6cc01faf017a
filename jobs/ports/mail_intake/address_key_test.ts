import assert from "node:assert/strict";
import { intakeAddresses } from "./address_key.ts";

const SECRET = "a secret of the tests, long enough to be one";
const ID = "01KAJ5T1V9Q0W8E7R6T5Y4P3ZX";
const addresses = intakeAddresses(SECRET, "pod.example.com");

Deno.test("intakeAddresses() gives each order and each organisation an address of its own, which mail servers take", () => {
  const all = [
    addresses.addressOf("order", ID, "shipper", 0),
    addresses.addressOf("order", ID, "carrier", 0),
    addresses.addressOf("organisation", ID, ID, 0),
    addresses.addressOf("order", ID, "shipper", 1),
    intakeAddresses(`${SECRET}.`, "pod.example.com").addressOf("order", ID, "shipper", 0),
  ];
  assert.equal(new Set(all).size, all.length);
  for (const address of all) {
    assert.match(address, /^pod\+[to]01kaj5t1v9q0w8e7r6t5y4p3zx-[0-9a-z]{16}@pod\.example\.com$/);
    assert.ok(address.indexOf("@") <= 64);
  }
  assert.equal(addresses.addressOf("order", ID, "shipper", 0), all[0]);
});

Deno.test("intakeAddresses() knows its own addresses again, in any case, and holds them for whom they were given out alone", () => {
  const address = addresses.addressOf("order", ID, "shipper", 0);
  for (const written of [address, address.toUpperCase(), ` <${address}> `]) {
    const read = addresses.read(written)!;
    assert.deepEqual([read.kind, read.id], ["order", ID]);
    assert.ok(addresses.holds(read, "shipper", 0));
    assert.ok(!addresses.holds(read, "carrier", 0));
    assert.ok(!addresses.holds(read, "shipper", 1));
    assert.ok(!addresses.holds({ ...read, kind: "organisation" }, "shipper", 0));
    assert.ok(!addresses.holds({ ...read, id: ID.replace("X", "Y") }, "shipper", 0));
    assert.ok(!intakeAddresses(`${SECRET}.`, "pod.example.com").holds(read, "shipper", 0));
  }
});

Deno.test("intakeAddresses() reads no other address", () => {
  const address = addresses.addressOf("organisation", ID, ID, 0);
  const others = [
    "",
    "pod@pod.example.com",
    "claire@verreries.test",
    address.replace("pod.example.com", "example.com"),
    address.replace("+o", "+x"),
    address.replace("@", "x@"),
    `${address}@pod.example.com`,
    address.split("@")[0]!,
  ];
  for (const other of others) assert.equal(addresses.read(other), null, other);
});
