import type { Organisation, Party, Site } from "../../domain/directory/types.ts";
import type { DraftStop, OrderDraft } from "../../domain/orders/order_draft.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { keys } from "../keys.ts";
import { getEach } from "../limits.ts";

/** Positions of the stops whose site is not in the shipper's address book. */
export interface UnknownSites {
  readonly positions: readonly number[];
}

/**
 * Ties the stops of a draft to accounts, so that a consignee sees its delivery and nobody else does: a SIRET names its firm; else the account that
 * the form carries counts only while the company beside it still bears that name, as a form may have been filled from a site and then rewritten.
 * Refused when a stop names a site of somebody else.
 */
export async function tieParties(kv: Deno.Kv, shipperId: string, draft: OrderDraft): Promise<Result<OrderDraft, UnknownSites>> {
  const wanted = new Map(draft.stops.flatMap((stop) => sourcesOf(shipperId, stop)).map((key) => [nameOf(key), key]));
  const entries = await getEach<unknown>(kv, [...wanted.values()]);
  const known: Known = new Map([...wanted.keys()].map((name, n) => [name, entries[n]!.value]));
  const parties = draft.stops.map((stop) => partyOf(known, shipperId, stop));
  const positions = [...parties.keys()].filter((position) => parties[position] === null);
  if (positions.length > 0) return refuse({ positions });
  return accept({ ...draft, stops: draft.stops.map((stop, position) => ({ ...stop, party: parties[position]! })) });
}

/** What the store has under the keys that the stops name. */
type Known = ReadonlyMap<string, unknown>;
const nameOf = (key: Deno.KvKey) => key.join("\n");

function sourcesOf(shipperId: string, { party, place }: DraftStop): Deno.KvKey[] {
  return [
    ...place.siteId === undefined ? [] : [keys.site(shipperId, place.siteId)],
    ...party.siret === undefined ? [] : [keys.organisationBySiret(party.siret)],
    ...party.orgId === undefined ? [] : [keys.organisation(party.orgId)],
  ];
}

function partyOf(known: Known, shipperId: string, { party, place }: DraftStop): Party | null {
  const { orgId, ...named } = party;
  const site = known.get(nameOf(keys.site(shipperId, place.siteId ?? ""))) as Site | null | undefined;
  if (site === null) return null;
  const firm = known.get(nameOf(keys.organisationBySiret(party.siret ?? ""))) as { readonly id: string } | null | undefined;
  if (firm) return { ...named, orgId: firm.id };
  if (orgId === undefined) return named;
  const account = known.get(nameOf(keys.organisation(orgId))) as Organisation | null;
  const name = site?.party.orgId === orgId ? site.party.name : account?.name;
  return name === party.name ? party : named;
}
