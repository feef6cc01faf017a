import { operation } from "../operation.ts";
import { SHOWCASE } from "../showcase.ts";
import {
  ClientParams,
  PaletteBalance,
  PaletteDeclaration,
  PaletteExchange,
  PaletteReturn,
  PaletteStock,
} from "./palettes_schema.ts";

const tag = "palettes";
const SHOWN = { clientId: SHOWCASE.clientId };

export const declarePaletteExchange = operation({
  id: "declarePaletteExchange",
  method: "POST",
  path: "/palettes/exchanges",
  tag,
  summary: "Declare an exchange of pallets",
  description:
    "For pallets that no signed note tells of: those of a note are entered by its signatures. Waits for the other side for eight days, then " +
    "counts as confirmed. Who owes whom follows the order: a carrier holds pallets in custody unless it accepted a pallet service.",
  right: "pallets.write",
  limit: "write",
  body: PaletteExchange,
  answers: { 201: { description: "Entered in the ledger.", schema: PaletteDeclaration } },
  problems: ["not_found", "idempotency_key_reused", "refused_by_rule"],
  examples: [{
    summary: "33 given, 30 got back; here of an order that is not yours",
    body: {
      clientId: "01J00000000000000000000001",
      orderId: "01J00000000000000000000000",
      palettesOut: 33,
      palettesIn: 30,
      date: "2026-11-20",
    },
    status: 404,
  }],
});

export const declarePaletteReturn = operation({
  id: "declarePaletteReturn",
  method: "POST",
  path: "/palettes/return",
  tag,
  summary: "Declare a return of empty pallets",
  description: "Lowers what is owed; where nothing is owed, what is held in custody. Waits for the other side like an exchange.",
  right: "pallets.write",
  limit: "write",
  body: PaletteReturn,
  answers: { 201: { description: "Entered in the ledger.", schema: PaletteDeclaration } },
  problems: ["not_found", "idempotency_key_reused", "refused_by_rule"],
  examples: [{
    summary: "Twelve brought back; here by a firm with which you have no account",
    body: { clientId: "party:73282932000074", palettes: 12, date: "2026-11-20" },
    status: 404,
  }],
});

export const getPaletteStock = operation({
  id: "getPaletteStock",
  method: "GET",
  path: "/palettes/stock/{clientId}",
  tag,
  summary: "Pallets that stand at a client",
  right: "pallets.read",
  limit: "read",
  params: ClientParams,
  answers: { 200: { description: "By type, quality and account.", schema: PaletteStock } },
  problems: ["not_found"],
  examples: [{ summary: "A firm with an account with you", params: SHOWN, status: 200 }],
});

export const getPaletteBalance = operation({
  id: "getPaletteBalance",
  method: "GET",
  path: "/palettes/balance/{clientId}",
  tag,
  summary: "Balance of a client's pallets",
  right: "pallets.read",
  limit: "read",
  params: ClientParams,
  answers: { 200: { description: "All that went out less all that came in.", schema: PaletteBalance } },
  problems: ["not_found"],
  examples: [{ summary: "A firm with an account with you", params: SHOWN, status: 200 }],
});

export const palettesOperations = [declarePaletteExchange, declarePaletteReturn, getPaletteStock, getPaletteBalance];
