import assert from "node:assert/strict";
import { isPublicAddress } from "./public_address.ts";

const ours = (addresses: readonly string[]) => addresses.filter(isPublicAddress);

Deno.test("isPublicAddress() takes addresses of the internet, both families", () => {
  const all = ["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2a00:1450:4007:80e::2004", "2606:4700::1111"];
  assert.deepEqual(ours(all), all);
});

Deno.test("isPublicAddress() refuses loopback, private, shared, link-local, metadata, multicast and reserved IPv4", () => {
  assert.deepEqual(
    ours([
      "127.0.0.1",
      "127.255.255.254",
      "0.0.0.0",
      "10.1.2.3",
      "100.64.0.1",
      "100.100.100.200",
      "169.254.169.254",
      "168.63.129.16",
      "172.16.0.1",
      "172.31.255.255",
      "192.0.0.192",
      "192.168.1.1",
      "198.19.0.1",
      "203.0.113.9",
      "224.0.0.1",
      "239.255.255.250",
      "255.255.255.255",
    ]),
    [],
  );
});

Deno.test("isPublicAddress() reads octal, hexadecimal, decimal and shortened spellings of IPv4", () => {
  assert.deepEqual(
    ours(["0177.0.0.1", "0x7f.1", "0x7f000001", "2130706433", "127.1", "0", "0xA9.0xFE.0xA9.0xFE", "012.1.2.3"]),
    [],
  );
  assert.ok(isPublicAddress("0x08.0x08.0x08.0x08"));
});

Deno.test("isPublicAddress() refuses loopback, local, unique-local, multicast, documentation and tunnelled IPv6", () => {
  assert.deepEqual(
    ours([
      "::",
      "::1",
      "0:0:0:0:0:0:0:1",
      "fe80::1",
      "fe80::1%eth0",
      "fec0::1",
      "fc00::1",
      "fd00:ec2::254",
      "ff02::1",
      "2001::1",
      "2001:db8::1",
      "2002:7f00:1::1",
      "3fff::1",
      "100::1",
      "64:ff9b:1::1",
      "5f00::1",
    ]),
    [],
  );
});

Deno.test("isPublicAddress() looks at the IPv4 address inside a mapped or NAT64 one", () => {
  assert.deepEqual(ours(["::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "::127.0.0.1"]), []);
  assert.deepEqual(ours(["::ffff:8.8.8.8", "64:ff9b::808:808"]), ["::ffff:8.8.8.8", "64:ff9b::808:808"]);
});

Deno.test("isPublicAddress() refuses what is no address", () => {
  assert.deepEqual(
    ours(["", "localhost", "example.com", "1.2.3.4.5", "256.1.1.1", "8.8.8.8/x", "::g", "[2606:4700::1111]", "1:2:3"]),
    [],
  );
});
