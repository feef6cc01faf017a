const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const IPV4 = new RegExp(`^(${OCTET}(?:\\.${OCTET}){3})(?::\\d{1,5})?$`);
const IPV6 = /^(?:\[([\da-f:.]{2,45})\](?::\d{1,5})?|([\da-f:.]{2,45}))$/i;
/** An IPv4 address within an IPv6 one, as URLs write it. Source: RFC 4291, section 2.5.5.2. */
const MAPPED = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/;

/**
 * The client's address as the outermost of `proxies` trusted proxies saw it: the entry of `X-Forwarded-For` that is so many from the right, since each
 * proxy adds on the right whom it was called by, and everything left of that is what the client says itself. Without port, each address in one
 * spelling; null where there is no such entry or it is no address.
 */
export function forwardedAddress(header: string | null, proxies: number): string | null {
  const written = proxies > 0 ? header?.split(",").at(-proxies)?.trim() : undefined;
  if (written === undefined) return null;
  const [, ipv4] = IPV4.exec(written) ?? [];
  if (ipv4 !== undefined) return ipv4;
  const ipv6 = IPV6.exec(written)?.slice(1).find((found) => found !== undefined);
  return ipv6?.includes(":") ? oneSpelling(ipv6) : null;
}

/** An IPv6 address as RFC 5952 writes it, or the IPv4 address within; null for none. */
function oneSpelling(ipv6: string): string | null {
  const address = URL.parse(`http://[${ipv6}]`)?.hostname.slice(1, -1);
  if (address === undefined) return null;
  const [, high, low] = MAPPED.exec(address) ?? [];
  if (high === undefined || low === undefined) return address;
  return [high, low].map((pair) => parseInt(pair, 16)).flatMap((pair) => [pair >> 8, pair & 0xff]).join(".");
}
