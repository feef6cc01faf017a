const IPV4 = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/;
/** An IPv4 address as an IPv6 socket sees it. */
const MAPPED = /^::ffff:(?=\d+\.)/i;
/** Leading groups of an IPv6 address that are kept: a site's /48. */
const KEPT_GROUPS = 3;
/** Leading groups that name a connection. */
const SUBNET_GROUPS = 4;

/**
 * The network of an internet address: an IPv4 /24 or an IPv6 /48, which names a provider's district and no household. The rest is thrown away before
 * anything is stored; "" for what is no address. Source: CNIL, guidance on shortened IP addresses.
 */
export function networkOf(address: string): string {
  const plain = address.replace(MAPPED, "");
  const [, network] = IPV4.exec(plain) ?? [];
  if (network !== undefined) return `${network}.0/24`;
  const groups = groupsOf(plain);
  return groups === null ? "" : `${groups.slice(0, KEPT_GROUPS).join(":")}::/48`;
}

/**
 * Whom guesses are counted against: an IPv4 address, or the /64 of an IPv6 one, all of whose addresses are one connection's to choose from. Anything else
 * comes back as it is. Source: RFC 4291, section 2.5.4; RFC 6177.
 */
export function connectionOf(address: string): string {
  const plain = address.replace(MAPPED, "");
  const groups = IPV4.test(plain) ? null : groupsOf(plain);
  return groups === null ? plain : `${groups.slice(0, SUBNET_GROUPS).join(":")}::/64`;
}

/** The eight groups of an IPv6 address without leading zeros; null for what is none. */
function groupsOf(address: string): string[] | null {
  if (!/^[\da-f:]+(%\w+)?$/i.test(address) || !address.includes(":")) return null;
  const [head = "", tail] = address.replace(/%.*/, "").toLowerCase().split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const groups = [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0"), ...after];
  return groups.map((group) => group.replace(/^0+(?=.)/, ""));
}
