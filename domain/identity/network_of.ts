const IPV4 = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/;
/** An IPv4 address as an IPv6 socket sees it. */
const MAPPED = /^::ffff:(?=\d+\.)/i;
/** Leading groups of an IPv6 address that are kept: a site's /48. */
const KEPT_GROUPS = 3;

/**
 * The network of an internet address: an IPv4 /24 or an IPv6 /48, which names a provider's district and no household. The rest is thrown away before
 * anything is stored; "" for what is no address. Source: CNIL, guidance on shortened IP addresses.
 */
export function networkOf(address: string): string {
  const plain = address.replace(MAPPED, "");
  const [, network] = IPV4.exec(plain) ?? [];
  if (network !== undefined) return `${network}.0/24`;
  if (!/^[\da-f:]+(%\w+)?$/i.test(plain) || !plain.includes(":")) return "";
  const [head = "", tail] = plain.replace(/%.*/, "").toLowerCase().split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const groups = [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0"), ...after];
  return `${groups.slice(0, KEPT_GROUPS).map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/48`;
}
