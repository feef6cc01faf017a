import { encodeTime } from "ulid";
import type { Party } from "../../domain/directory/types.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { dayOf } from "../../domain/time/zoned.ts";
import { VIGILANCE_ZONE } from "../../domain/vigilance/validity.ts";
import { type VigilanceStatus, vigilanceStatus } from "../../domain/vigilance/vigilance_status.ts";
import { listCards } from "../directory/book.ts";
import { SITES } from "../directory/books.ts";
import { getOrganisationBySiret, type OrganisationRow } from "../directory/organisations.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { listVigilance } from "./documents.ts";

/** How a whole file stands: the one word of it that is told without an order that is offered. */
export type Standing = VigilanceStatus["overall"];

/** An order of before says nothing of a relation today. */
const RELATION_MS = 365 * DAY_MS;
const ID_TIME_CHARS = 10;
/** An address book of more places is not looked through, and of more carriers nothing is told: each costs two range reads. */
const MOST_PLACES = 500;
const MOST_CARRIERS = 20;

/**
 * How the file of the carrier `party` stands, for an organisation that has a place of it in its address book. Null where it has no account, and where it
 * agreed to no order of that organisation in the last twelve months: writing a firm's SIRET into a book opens nothing.
 */
export async function standingOf(store: Store, orgId: string, party: Party): Promise<Standing | null> {
  const carrierId = party.orgId ?? (party.siret && (await getOrganisationBySiret(store.kv, party.siret))?.value.id);
  return carrierId && await worksFor(store, orgId, carrierId) ? await readStanding(store, carrierId) : null;
}

/** How the files of those of `carriers` stand of whom an organisation may know, by their ids: see {@link standingOf}. */
export async function listStandings(
  store: Store,
  orgId: string,
  carriers: readonly OrganisationRow[],
): Promise<ReadonlyMap<string, Standing>> {
  const { rows: places } = await listCards(store.kv, SITES, orgId, { limit: MOST_PLACES });
  const known = new Set(places.flatMap(({ party }) => [party.orgId, party.siret]));
  const booked = carriers.filter(({ id, siret }) => known.has(id) || known.has(siret)).slice(0, MOST_CARRIERS);
  const told = await Promise.all(booked.map(async ({ id }) => await worksFor(store, orgId, id) ? [id] : []));
  return new Map(await Promise.all(told.flat().map(async (id) => [id, await readStanding(store, id)] as const)));
}

/** Whether the carrier agreed to an order of that organisation in the last twelve months. */
async function worksFor({ kv, now }: Store, shipperId: string, carrierId: string): Promise<boolean> {
  const oldest = encodeTime(Math.max(now() - RELATION_MS, 0), ID_TIME_CHARS);
  const range = {
    prefix: keys.orderByCarrier(shipperId, carrierId, "").slice(0, 3),
    start: keys.orderByCarrier(shipperId, carrierId, oldest),
  };
  for await (const _ of kv.list(range, { limit: 1 })) return true;
  return false;
}

async function readStanding({ kv, now }: Store, carrierId: string): Promise<Standing> {
  return vigilanceStatus(await listVigilance(kv, carrierId), dayOf(now(), VIGILANCE_ZONE)).overall;
}
