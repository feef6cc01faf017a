import type { Option } from "../../../../components/form/SelectField.tsx";
import { listCards } from "../../../../kv/directory/book.ts";
import { SITES } from "../../../../kv/directory/books.ts";
import { type RequestContext, viewerOf } from "../../../(_lib)/state.ts";

/** More places than a list to choose from is good for. */
const MOST_SITES = 200;

/** The places of the viewer's address book, to choose from. */
export async function siteOptions(ctx: RequestContext): Promise<Option[]> {
  const { rows } = await listCards(ctx.state.deps.store.kv, SITES, viewerOf(ctx).orgId, { limit: MOST_SITES });
  return rows.map(({ id, name, address }) => ({ value: id, label: `${name}, ${address.city}` }));
}
