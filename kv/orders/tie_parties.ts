import type { Party } from "../../domain/directory/types.ts";
import type { DraftStop, OrderDraft } from "../../domain/orders/order_draft.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { getCard } from "../directory/book.ts";
import { SITES } from "../directory/books.ts";
import { getOrganisation, getOrganisationBySiret } from "../directory/organisations.ts";

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
  const parties = await Promise.all(draft.stops.map((stop) => partyOf(kv, shipperId, stop)));
  const positions = [...parties.keys()].filter((position) => parties[position] === null);
  if (positions.length > 0) return refuse({ positions });
  return accept({ ...draft, stops: draft.stops.map((stop, position) => ({ ...stop, party: parties[position]! })) });
}

async function partyOf(kv: Deno.Kv, shipperId: string, { party, place }: DraftStop): Promise<Party | null> {
  const { orgId, ...named } = party;
  const site = place.siteId === undefined ? undefined : await getCard(kv, SITES, shipperId, place.siteId);
  if (site === null) return null;
  if (party.siret !== undefined) {
    const firm = await getOrganisationBySiret(kv, party.siret);
    if (firm !== null) return { ...named, orgId: firm.value.id };
  }
  if (orgId === undefined) return named;
  const known = site?.value.party.orgId === orgId ? site.value.party.name : (await getOrganisation(kv, orgId))?.value.name;
  return known === party.name ? party : named;
}
