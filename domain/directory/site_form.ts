import { z } from "zod";
import { address, contactPoint } from "../forms/address_fields.ts";
import { addError, oneOf, optional, optionalMultiline, optionalText, siret, text, timeZone } from "../forms/fields.ts";
import { group, optionalGroup } from "../forms/rows.ts";
import type { Site } from "./types.ts";

/** Whose place a site is: the firm's own, or another firm's with its name. */
const party = z.strictObject({
  owner: oneOf(["own", "other"]),
  name: optionalText(120),
  siret: optional(siret),
}).transform(({ owner, name, siret }, ctx) => {
  if (owner === "own") return { owner };
  if (name === undefined) {
    addError(ctx, ["name"], { code: "required" });
    return z.NEVER;
  }
  return { owner, name, ...siret !== undefined && { siret } };
});

/** A site as its form gives it. */
export const siteForm = z.strictObject({
  name: text(120),
  party: group(party),
  address: group(address),
  timeZone,
  openingHours: optionalText(120),
  instructions: optionalMultiline(1_000),
  contact: optionalGroup(contactPoint),
});
export type SiteFields = z.output<typeof siteForm>;

/** A site as its form shows it. */
export function siteValues({ orgId, name, party, address, timeZone, contact, ...site }: Site): Record<string, string> {
  const own = party.orgId === orgId;
  return {
    name,
    "party.owner": own ? "own" : "other",
    "party.name": own ? "" : party.name,
    "party.siret": own ? "" : party.siret ?? "",
    "address.line1": address.line1,
    "address.line2": address.line2 ?? "",
    "address.postcode": address.postcode,
    "address.city": address.city,
    "address.country": address.country,
    timeZone,
    openingHours: site.openingHours ?? "",
    instructions: site.instructions ?? "",
    "contact.name": contact?.name ?? "",
    "contact.phone": contact?.phone ?? "",
    "contact.email": contact?.email ?? "",
  };
}
