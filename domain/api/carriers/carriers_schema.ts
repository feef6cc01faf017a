import { z } from "zod";
import { pageSchema } from "../paging.ts";

const Known = {
  carrierId: z.string().meta({ description: "What `assign-carrier` takes." }),
  name: z.string(),
  siret: z.string(),
  city: z.string(),
};

const CarrierRow = z.strictObject(Known).meta({ id: "CarrierRow", description: "A carrier to whom an order may be given." });
export const CarrierPage = pageSchema(CarrierRow, "CarrierPage");

export const Carrier = z.strictObject({
  ...Known,
  vatNumber: z.string(),
  country: z.string().meta({ description: "ISO 3166-1 alpha-2." }),
}).meta({ id: "Carrier", description: "A carrier, as its public register entry tells." });
