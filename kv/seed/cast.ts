import type { Driver, Organisation, Site, Vehicle } from "../../domain/directory/types.ts";
import type { User, Viewer } from "../../domain/identity/types.ts";
import { type Aggregate, Commit } from "../commit.ts";
import { CONTACTS, DRIVERS, SITES, VEHICLES } from "../directory/books.ts";
import { ORGANISATIONS } from "../directory/organisations.ts";
import { USERS } from "../identity/users.ts";
import { viewerIn } from "../identity/viewers.ts";
import type { Store } from "../store.ts";
import { ZONE } from "./calendar.ts";
import {
  CONTACTS_OF_DEMO,
  type DemoSite,
  DRIVERS_OF_DEMO,
  type FirmName,
  FIRMS,
  PEOPLE,
  type PersonName,
  type SiteName,
  SITES_OF_DEMO,
  VEHICLES_OF_DEMO,
} from "./firms.ts";

/** Everybody and everything that the story is played with. */
export interface Cast {
  readonly firms: Readonly<Record<FirmName, Organisation>>;
  readonly people: Readonly<Record<PersonName, Viewer & { readonly email: string }>>;
  readonly drivers: readonly Driver[];
  /** The vehicle of the driver with the same index. */
  readonly vehicles: readonly Vehicle[];
  /** As the first address book of each has it. */
  readonly sites: Readonly<Record<SiteName, Site>>;
}

/** Stores the firms, people and address books of the demo; everybody signs in with the password of `passwordHash`. */
export async function createCast(store: Store, passwordHash: string): Promise<Cast> {
  const createdAt = store.now();
  const firms = mapValues(FIRMS, (firm): Organisation => ({ id: store.newId(), ...firm, timeZone: ZONE, createdAt }));
  const users = mapValues(PEOPLE, ({ firm, name, role }, key): User => ({
    id: store.newId(),
    email: `${key}@demo.test`,
    name,
    lang: "fr",
    passwordHash,
    memberships: [{ orgId: firms[firm].id, role }],
    createdAt,
  }));
  const drivers = DRIVERS_OF_DEMO.map((driver) => ({ ...driver, id: store.newId(), orgId: firms.carrier.id }));
  const vehicles = VEHICLES_OF_DEMO.map((vehicle) => ({ ...vehicle, id: store.newId(), orgId: firms.carrier.id }));
  const siteCards = mapValues(SITES_OF_DEMO, (site: DemoSite) => site.books.map((book) => siteCard(store, site, firms, book)));
  const contacts = CONTACTS_OF_DEMO.map(({ book, ...card }) => ({ ...card, id: store.newId(), orgId: firms[book].id }));
  await createAll(store, ORGANISATIONS, Object.values(firms));
  await createAll(store, USERS, Object.values(users));
  await createAll(store, SITES, Object.values(siteCards).flat());
  await createAll(store, CONTACTS, contacts);
  await createAll(store, DRIVERS, drivers);
  await createAll(store, VEHICLES, vehicles);
  return {
    firms,
    people: mapValues(PEOPLE, ({ firm }, key) => viewerOf(users[key], firms[firm])),
    drivers,
    vehicles,
    sites: mapValues(siteCards, ([card]) => card!),
  };
}

function siteCard(store: Store, site: DemoSite, firms: Cast["firms"], book: FirmName): Site {
  const { firm, party, books: _books, ...card } = site;
  const owner = firm === undefined ? party! : { orgId: firms[firm].id, name: firms[firm].name, siret: firms[firm].siret };
  return { ...card, id: store.newId(), orgId: firms[book].id, party: owner, timeZone: ZONE };
}

function viewerOf(user: User, firm: Organisation): Viewer & { readonly email: string } {
  return { ...viewerIn(firm, user, user.memberships[0]!.role), email: user.email };
}

/** At most ten to a commit, since each takes one of its checks. */
async function createAll<T>(store: Store, aggregate: Aggregate<T>, values: readonly T[]): Promise<void> {
  for (let start = 0; start < values.length; start += 10) {
    const commit = new Commit(store.kv);
    for (const value of values.slice(start, start + 10)) commit.create(aggregate, value);
    await commit.send();
  }
}

function mapValues<K extends string, V, R>(record: Readonly<Record<K, V>>, make: (value: V, key: K) => R): Record<K, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value as V, key as K)])) as Record<K, R>;
}
