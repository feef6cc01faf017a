import type { Party } from "../directory/types.ts";
import type { PartyKey } from "./types.ts";

/**
 * Names the keeper of pallet accounts: the organisation's id, else `party:` with the SIRET, else with the name folded to lower-case letters
 * and digits (accents and punctuation dropped), so that "Éts Morel & Fils" and "ETS MOREL FILS" are one firm. Holds no "|" and no "~".
 */
export function partyKey(party: Party): PartyKey {
  return party.orgId ?? `party:${party.siret ?? foldedName(party.name)}`;
}

function foldedName(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join("-") ?? "unnamed";
}
