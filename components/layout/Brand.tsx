import { BRAND_NAME } from "../../domain/brand.ts";

/** The mark and the name, leading home. */
export function Brand({ href }: { href: string }) {
  return (
    <a href={href} class="brand">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="currentColor" />
        <path class="brand-road" d="M9 25c0-6 14-6 14-12S14 8 14 8" />
        <circle class="brand-stop" cx="9" cy="25" r="2" />
      </svg>
      <span>{BRAND_NAME}</span>
    </a>
  );
}
