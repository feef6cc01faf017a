import type { IconName } from "./icon_names.ts";

export interface NavItem {
  href: string;
  word: string;
  icon: IconName;
  /** How many things wait there; nothing is shown for 0. */
  count?: number | undefined;
}

/** The `href` of the item that `path` lies under: the longest one wins, so that "/industry" does not claim "/industry/orders". */
export function currentHref(items: readonly NavItem[], path: string): string | undefined {
  return items
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}
