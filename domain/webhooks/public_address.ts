/**
 * IPv4 blocks that no partner's server has: this host, private, shared, loopback, link-local (the metadata of clouds), protocol assignments,
 * documentation, 6to4 relays, benchmarks, multicast, reserved. Source: IANA IPv4 Special-Purpose Address Registry (RFC 6890). The last one is the
 * host agent of a large cloud, on an address that looks public.
 */
const SPECIAL_V4: readonly (readonly [address: string, bits: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["168.63.129.16", 32],
];

/**
 * Blocks of global unicast IPv6 (2000::/3) that are no server's either: protocol assignments with Teredo, documentation, 6to4. Everything outside
 * 2000::/3 is refused as a whole. Source: IANA IPv6 Special-Purpose Address Registry.
 */
const SPECIAL_V6: readonly (readonly [address: string, bits: number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];
const GLOBAL_V6 = ["2000::", 3] as const;
/** IPv4 addresses in IPv6 clothes, in the last 32 bits: mapped, and behind the well-known NAT64 prefix (RFC 6052). */
const EMBEDDED_V4 = [["::ffff:0:0", 96], ["64:ff9b::", 96]] as const;

/** Whether `address`, an IP address in any of its spellings (IPv6 without brackets), belongs to the public internet. False for what is none. */
export function isPublicAddress(address: string): boolean {
  const v4 = readV4(address);
  if (v4 !== null) return isPublicV4(v4);
  const v6 = readV6(address);
  if (v6 === null) return false;
  if (EMBEDDED_V4.some((block) => isIn(v6, readV6, block, 128))) return isPublicV4(v6 & 0xffff_ffffn);
  return isIn(v6, readV6, GLOBAL_V6, 128) && !SPECIAL_V6.some((block) => isIn(v6, readV6, block, 128));
}

function isPublicV4(v4: bigint): boolean {
  return !SPECIAL_V4.some((block) => isIn(v4, readV4, block, 32));
}

function isIn(
  address: bigint,
  read: (text: string) => bigint | null,
  [block, bits]: readonly [string, number],
  width: number,
): boolean {
  const shift = BigInt(width - bits);
  return address >> shift === read(block)! >> shift;
}

/** Octal, hexadecimal and shortened spellings too, as the URL standard reads them. */
function readV4(text: string): bigint | null {
  if (!/^[\dxa-f.]+$/i.test(text)) return null;
  const host = URL.parse(`http://${text}/`)?.hostname;
  if (host === undefined || !/^\d+\.\d+\.\d+\.\d+$/.test(host)) return null;
  return host.split(".").reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function readV6(text: string): bigint | null {
  const host = text.includes(":") ? URL.parse(`http://[${text}]/`)?.hostname.slice(1, -1) : undefined;
  if (host === undefined) return null;
  const [head = "", tail] = host.split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const zeros = Array<string>(8 - before.length - after.length).fill("0");
  return [...before, ...zeros, ...after].reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}
