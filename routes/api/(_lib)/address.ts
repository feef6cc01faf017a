const UNVERSIONED = /^\/api\/(?!v1(?:[/?]|$))/;

/** Whether an address is one of the API: below `/api/`, whose own page is none. */
export function isApiPath(pathname: string): boolean {
  return pathname.startsWith("/api/");
}

/** The address under which the API answers `url`, which published clients write without a version; `url` itself mostly. */
export function apiAddress(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  return url.startsWith("/api/", start) ? url.slice(0, start) + url.slice(start).replace(UNVERSIONED, "/api/v1/") : url;
}
