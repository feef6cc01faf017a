import type { Order } from "../../domain/orders/types.ts";
import type { ReadingLang } from "../ports/recogniser/recogniser.ts";

/** Languages that papers of an order may be in, by the countries of its stops: each more takes its time and its mistakes. */
export function langsOf({ stops }: Pick<Order, "stops">): ReadingLang[] {
  const countries = new Set(stops.map(({ place }) => place.address.country));
  if (countries.has("ES")) return ["fra", "spa", "eng"];
  return countries.size === 1 && countries.has("FR") ? ["fra"] : ["fra", "eng"];
}
