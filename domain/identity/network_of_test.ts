import assert from "node:assert/strict";
import { connectionOf, networkOf } from "./network_of.ts";

Deno.test("networkOf() keeps the network and drops the household", () => {
  const cases = {
    "203.0.113.77": "203.0.113.0/24",
    "::ffff:203.0.113.77": "203.0.113.0/24",
    "2001:0db8:85a3:0000:0000:8a2e:0370:7334": "2001:db8:85a3::/48",
    "2001:db8::1": "2001:db8:0::/48",
    "fe80::1%eth0": "fe80:0:0::/48",
    "::1": "0:0:0::/48",
  };
  for (const [address, network] of Object.entries(cases)) assert.equal(networkOf(address), network, address);
});

Deno.test("networkOf() gives nothing for what is no address", () => {
  for (const text of ["", "local", "example.test", "1.2.3", "<b>"]) assert.equal(networkOf(text), "", text);
});

Deno.test("connectionOf() counts all addresses of a connection as one, and tells IPv4 addresses apart", () => {
  const cases = {
    "203.0.113.77": "203.0.113.77",
    "::ffff:203.0.113.77": "203.0.113.77",
    "2001:0db8:85a3:0042:0000:8a2e:0370:7334": "2001:db8:85a3:42::/64",
    "2001:db8:85a3:42::1": "2001:db8:85a3:42::/64",
    "2001:db8::1": "2001:db8:0:0::/64",
    "::1": "0:0:0:0::/64",
    local: "local",
  };
  for (const [address, connection] of Object.entries(cases)) assert.equal(connectionOf(address), connection, address);
});
