import { z } from "zod";
import { PALLET_TYPES } from "../../orders/types.ts";
import { ACCOUNT_KINDS, QUALITY_GROUPS } from "../../pallets/types.ts";
import { instantText } from "../fields.ts";
import { SHOWCASE } from "../showcase.ts";
import { count, instant, text } from "../transport_orders/body_fields.ts";

const MAX_PALLETS = 10_000;

const clientId = text(200).meta({
  description: "The other side: an organisation's id, or `party:` with the SIRET of a firm without an account.",
});
const date = z.union([instant, z.iso.date()]).meta({
  description: "When it happened: a moment, or a day in your organisation's time zone. Not in the future.",
  example: "2026-11-20",
});
const palletType = z.enum(PALLET_TYPES).default("EPAL1");

export const PaletteExchange = z.strictObject({
  clientId,
  orderId: text(64),
  palettesOut: count(MAX_PALLETS).meta({ description: "Given to the client." }),
  palettesIn: count(MAX_PALLETS).meta({ description: "Got from the client." }),
  date,
  palletType,
}).meta({ id: "PaletteExchange", description: "An exchange of pallets in the course of an order, as your side tells it." });

export const PaletteReturn = z.strictObject({
  clientId,
  palettes: count(MAX_PALLETS, 1),
  date,
  returnedBy: z.enum(["client", "self"]).default("client").meta({ description: "Who brought the empties back." }),
  palletType,
}).meta({ id: "PaletteReturn", description: "Empty pallets that were brought back, outside of any order." });

const sum = z.int();
const Totals = { balance: sum.meta({ description: "palettesOut less palettesIn." }), palettesOut: sum, palettesIn: sum };

export const PaletteBalance = z.strictObject({
  clientId: z.string(),
  ...Totals,
  confirmed: z.strictObject(Totals).meta({ description: "Of these, what both sides signed or what time posted." }),
}).meta({
  id: "PaletteBalance",
  description:
    "All pallets that went out to a client and came in from it, those that still wait for the other side included. Above zero the client " +
    "has them to give back.",
});

export const PaletteDeclaration = z.strictObject({
  exchangeId: z.string(),
  status: z.literal("pending"),
  awaiting: z.string().meta({ description: "Whose confirmation is awaited." }),
  postsAt: instantText.meta({ description: "From then on it counts as confirmed unless it was rejected." }),
  balance: PaletteBalance,
}).meta({ id: "PaletteDeclaration", description: "What was entered in the ledger, and where the account stands now." });

const PaletteStockLine = z.strictObject({
  palletType: z.enum(PALLET_TYPES),
  quality: z.enum(QUALITY_GROUPS),
  account: z.enum(ACCOUNT_KINDS).meta({ description: "debt: to give back. custody: held without being owed." }),
  palettes: sum.meta({ description: "Yours at the client; below zero, the client's at yours." }),
  pending: sum.meta({ description: "Of these, not yet confirmed." }),
}).meta({ id: "PaletteStockLine" });

export const PaletteStock = z.strictObject({
  clientId: z.string(),
  palettes: sum,
  lines: z.array(PaletteStockLine),
}).meta({ id: "PaletteStock", description: "Pallets that stand at a client, by type, quality and account." });

export const ClientParams = z.strictObject({ clientId: z.string().min(1).max(200).meta({ example: SHOWCASE.clientId }) });
