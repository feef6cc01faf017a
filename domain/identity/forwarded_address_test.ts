import assert from "node:assert/strict";
import { forwardedAddress } from "./forwarded_address.ts";

Deno.test("forwardedAddress() believes as many proxies as there are, counted from the right", () => {
  const header = "203.0.113.7, 198.51.100.2, 192.0.2.3";
  assert.equal(forwardedAddress(header, 1), "192.0.2.3");
  assert.equal(forwardedAddress(header, 2), "198.51.100.2");
  assert.equal(forwardedAddress(header, 3), "203.0.113.7");
});

Deno.test("forwardedAddress() believes nobody without a proxy, nor when a proxy was gone round", () => {
  assert.equal(forwardedAddress("203.0.113.7", 0), null);
  assert.equal(forwardedAddress("203.0.113.7", 2), null);
  assert.equal(forwardedAddress(null, 1), null);
});

Deno.test("forwardedAddress() is not moved by what a client wrote itself", () => {
  for (const forged of ["10.0.0.1", "10.0.0.1, 10.0.0.2", "rubbish", ",,,", "[::1]:80"]) {
    assert.equal(forwardedAddress(`${forged}, 203.0.113.7`, 1), "203.0.113.7", forged);
  }
});

Deno.test("forwardedAddress() reads ports and brackets, and writes each address in one way", () => {
  const READ = [
    ["203.0.113.7:4711", "203.0.113.7"],
    ["2001:db8::1", "2001:db8::1"],
    ["2001:DB8:0:0::1", "2001:db8::1"],
    ["[2001:db8::1]", "2001:db8::1"],
    ["[2001:db8::1]:4711", "2001:db8::1"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["[::ffff:cb00:7107]:80", "203.0.113.7"],
    [" 203.0.113.7 ", "203.0.113.7"],
  ] as const;
  for (const [written, address] of READ) assert.equal(forwardedAddress(written, 1), address, written);
});

Deno.test("forwardedAddress() takes nothing for an address that is none", () => {
  const RUBBISH = [
    "",
    "unknown",
    "_hidden",
    "1",
    "203.0.113",
    "203.0.113.256",
    "203.0.113.07",
    "0x7f.0.0.1",
    "203.0.113.7:",
    "203.0.113.7:port",
    "203.0.113.7/24",
    "2001:db8::1::2",
    "2001:db8::1%eth0",
    "[2001:db8::1",
    "2001:db8::1]",
    "[203.0.113.7]",
    "[::1]@evil",
    "for=203.0.113.7",
    "a".repeat(10_000),
  ];
  for (const written of RUBBISH) assert.equal(forwardedAddress(written, 1), null, written);
});
