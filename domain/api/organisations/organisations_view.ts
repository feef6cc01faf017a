import type { Organisation } from "../../directory/types.ts";
import { textOfInstant } from "../fields.ts";

/** What every partner may know of an organisation. */
export function partnerView({ id, kind, name, siret, address }: Organisation) {
  return { organisationId: id, kind, name, siret, city: address.city };
}

/** An organisation as its own people read it. */
export function ownView(organisation: Organisation) {
  const { vatNumber, address, timeZone, phone, email, createdAt } = organisation;
  return {
    ...partnerView(organisation),
    vatNumber,
    address,
    timeZone,
    ...phone !== undefined && { phone },
    ...email !== undefined && { email },
    createdAt: textOfInstant(createdAt),
  };
}
