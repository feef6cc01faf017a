import type { Organisation, OrgKind } from "../../domain/directory/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { type Aggregate, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { type Page, readPage } from "../page.ts";
import { searchable } from "../searchable.ts";

/** Organisations, unique by SIRET, listed by kind and name. */
export const ORGANISATIONS: Aggregate<Organisation> = {
  name: "organisations",
  key: (org) => keys.organisation(org.id),
  entries: (org) => [
    { key: keys.organisationBySiret(org.siret), value: { id: org.id } },
    {
      key: keys.organisationByName(org.kind, searchable(org.name), org.id),
      value: {
        id: org.id,
        kind: org.kind,
        name: org.name,
        siret: org.siret,
        city: org.address.city,
        ...org.signedUp && { signedUpAt: org.createdAt },
      } satisfies OrganisationRow,
    },
  ],
  counters: () => [],
  lists: () => [],
};

/** An organisation as a list or a choice shows it. */
export interface OrganisationRow {
  readonly id: string;
  readonly kind: OrgKind;
  readonly name: string;
  readonly siret: string;
  readonly city: string;
  /** When it signed up by itself; absent for one that an administrator registered. */
  readonly signedUpAt?: Instant;
}

/** The organisation with `id`, or null. */
export async function getOrganisation(kv: Deno.Kv, id: string): Promise<Loaded<Organisation> | null> {
  return loaded(await kv.get<Organisation>(keys.organisation(id)));
}

/** The organisation with `siret`, or null. */
export async function getOrganisationBySiret(kv: Deno.Kv, siret: string): Promise<Loaded<Organisation> | null> {
  const entry = await kv.get<{ id: string }>(keys.organisationBySiret(siret));
  return entry.value === null ? null : await getOrganisation(kv, entry.value.id);
}

/** Whether there is a firm that runs the platform. */
export async function isPlatformFounded(kv: Deno.Kv): Promise<boolean> {
  return (await listOrganisationsByKind(kv, "platform")).length > 0;
}

/** Organisations of a kind by name, at most 200. */
export async function listOrganisationsByKind(kv: Deno.Kv, kind: OrgKind): Promise<OrganisationRow[]> {
  const rows: OrganisationRow[] = [];
  for await (const entry of kv.list<OrganisationRow>({ prefix: ["organisations_by_kind", kind] }, { limit: 200 })) {
    rows.push(entry.value);
  }
  return rows;
}

/** A page of the organisations of a kind by name, those only whose name begins with `search` when it is given. */
export function pageOrganisations(
  kv: Deno.Kv,
  kind: OrgKind,
  { search = "", ...options }: {
    readonly search?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
): Promise<Page<OrganisationRow>> {
  const prefix = ["organisations_by_kind", kind];
  const start = searchable(search);
  return readPage<OrganisationRow>(kv, start === "" ? { prefix } : { prefix, between: [start, start + "\uffff"] }, options);
}
