import type { Address } from "../directory/types.ts";

/** The French department of a postcode ("69", "2A", "974"), or null outside France. Corsica: 20000 to 20190 is 2A, the rest 2B. */
export function departmentOf(postcode: string, country = "FR"): string | null {
  if (country !== "FR" || !/^\d{5}$/.test(postcode)) return null;
  if (postcode.startsWith("20")) return postcode < "20200" ? "2A" : "2B";
  return postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2);
}

/** Where an order goes, from its first stop to its last: "Lyon (69) → Lille (59)", "Torino (IT) → Nice (06)". */
export function route(order: { readonly stops: readonly { readonly place: { readonly address: Address } }[] }): string {
  const ends = order.stops.length > 1 ? [order.stops.at(0), order.stops.at(-1)] : order.stops;
  return ends.map((stop) => townOf(stop!.place.address)).join(" → ");
}

/** A town with its department, or with its country abroad: "Lyon (69)", "Torino (IT)". */
export function townOf({ city, postcode, country }: Pick<Address, "city" | "postcode" | "country">): string {
  const region = departmentOf(postcode, country) ?? (country === "FR" ? "" : country);
  return region ? `${city} (${region})` : city;
}
