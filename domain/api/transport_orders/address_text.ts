import type { Address } from "../../directory/types.ts";
import { normalisePostcode } from "../../identifiers/postcode.ts";

const MAX_CITY = 80;

/**
 * A French address from one line of text, as far as it can be told: a postcode begins the town; else what stands after the last comma is the town
 * unless it holds a digit, and a line without digits is nothing but a town. What is not found stays empty, for a draft to be completed.
 */
export function addressOfText(line: string): Address {
  const [, before = "", code = "", town = ""] = /^(.*?)[\s,]*\b(\d{5})\s+([^\d]+)$/.exec(line) ?? [];
  const postcode = normalisePostcode(code, "FR");
  if (postcode && town.length <= MAX_CITY) return french(before, postcode, town);
  const comma = line.lastIndexOf(",");
  const city = line.slice(comma + 1).trim();
  if (city === "" || city.length > MAX_CITY || /\d/.test(city)) return french(line, "", "");
  return french(comma < 0 ? "" : line.slice(0, comma), "", city);
}

function french(line1: string, postcode: string, city: string): Address {
  return { line1: line1.trim(), postcode, city: city.trim(), country: "FR" };
}
