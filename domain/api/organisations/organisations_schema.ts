import { z } from "zod";
import { ORG_KINDS } from "../../directory/types.ts";
import { ROLES } from "../../identity/types.ts";
import { instantText } from "../fields.ts";

const KnownToAll = {
  organisationId: z.string(),
  kind: z.enum(ORG_KINDS),
  name: z.string(),
  siret: z.string(),
  city: z.string(),
};

export const PartnerOrganisation = z.strictObject(KnownToAll)
  .meta({ id: "PartnerOrganisation", description: "What partners know of each other: what is in the public register." });

export const OwnOrganisation = z.strictObject({
  ...KnownToAll,
  vatNumber: z.string(),
  address: z.strictObject({
    line1: z.string(),
    line2: z.string().optional(),
    postcode: z.string(),
    city: z.string(),
    country: z.string(),
  }),
  timeZone: z.string().meta({ description: "IANA name." }),
  phone: z.string().optional(),
  email: z.string().optional(),
  createdAt: instantText,
}).meta({ id: "OwnOrganisation", description: "Your organisation." });

const Member = z.strictObject({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  ready: z.boolean().meta({ description: "Has chosen a password." }),
}).meta({ id: "Member", description: "Somebody who works in your organisation." });

export const Members = z.strictObject({ items: z.array(Member) }).meta({ id: "Members", description: "At most 500." });
