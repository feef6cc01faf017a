const UNVERSIONED = /^\/api\/(?!v1(?:[/?]|$))/;
const OLDER_NAME = /^\/api\/v1\/orders(?=[/?]|$)/;

/** Whether an address is one of the API: below `/api/`, whose own page is none. */
export function isApiPath(pathname: string): boolean {
  return pathname.startsWith("/api/");
}

/**
 * The address under which the API answers `url`: published clients write none of the version, and `/orders` for transport orders. Mostly `url` itself.
 */
export function apiAddress(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  if (!url.startsWith("/api/", start)) return url;
  const address = url.slice(start).replace(UNVERSIONED, "/api/v1/").replace(OLDER_NAME, "/api/v1/transport-orders");
  return url.slice(0, start) + address;
}
