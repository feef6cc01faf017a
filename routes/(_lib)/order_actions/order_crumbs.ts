import type { Crumb } from "../../../components/layout/Breadcrumbs.tsx";
import type { State } from "../state.ts";

/** The order's own page, of any page right below it. */
export function orderPathOf({ pathname }: URL): string {
  return pathname.slice(0, pathname.lastIndexOf("/"));
}

/** The way from the list of orders to the page of one, which is at `path`. */
export function orderCrumbs({ words: { nav } }: State, path: string, number: string): Crumb[] {
  return [{ href: path.slice(0, path.lastIndexOf("/")), word: nav.orders }, { href: path, word: number }];
}
