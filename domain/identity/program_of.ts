/** A product's name as RFC 9110, section 10.1.5 writes it, as far as a list shows it. */
const PRODUCT = /^([\w.+-]{1,40})(?:[/ ;]|$)/;
/** How every browser begins. */
const BROWSER = "Mozilla";

/** What a program calls itself in its `User-Agent` header, without its version: "curl"; null for a browser, and for none. */
export function programOf(userAgent: string | null): string | null {
  const [, product] = PRODUCT.exec(userAgent ?? "") ?? [];
  return product === undefined || product === BROWSER ? null : product;
}
