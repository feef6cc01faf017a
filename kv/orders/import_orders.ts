import { createHash } from "node:crypto";
import type { FormError } from "../../domain/forms/form_error.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { decodeCsv, type ImportRow, readCsv } from "../../domain/orders/import_csv.ts";
import { type ImportedOrder, type ImportPreview, previewImport, referencesOf } from "../../domain/orders/import_rows.ts";
import { accept, type Result } from "../../domain/result.ts";
import { keys } from "../keys.ts";
import { LIMITS } from "../limits.ts";
import type { Store } from "../store.ts";
import { createOrder } from "./create_order.ts";
import { tieParties } from "./tie_parties.ts";

/** What importing a file would do, with the titles of it that name no column. */
export interface FilePreview extends ImportPreview {
  readonly unknownTitles: readonly string[];
}

/** What importing a file did: orders made, orders that were there already, rows that made none because they are wrong. */
export interface ImportCounts {
  readonly imported: number;
  readonly skipped: number;
  readonly faulty: number;
}

/** References read or orders made before other requests get their turn. */
const BATCH = 20;

/** Reads a CSV file for the viewer's organisation and tells what importing it would do. `lang` names columns that are missing. */
export async function previewFile(
  store: Store,
  viewer: Viewer,
  bytes: Uint8Array,
  lang: Lang,
): Promise<Result<FilePreview, FormError>> {
  const table = readCsv(decodeCsv(bytes), lang);
  if (!table.ok) return table;
  const { rows, unknownTitles } = table.value;
  const known = await importedReferences(store.kv, viewer.orgId, referencesOf(rows));
  const context = { timeZone: viewer.timeZone, known: (reference: string) => known.has(reference) };
  const previews: ImportPreview[] = [];
  for (const some of batchesOf(rows)) {
    previews.push(previewImport(some, context));
    await othersTurn();
  }
  return accept({
    rows: previews.flatMap((preview) => preview.rows).sort((a, b) => a.line - b.line),
    orders: previews.flatMap((preview) => preview.orders),
    unknownTitles,
  });
}

/**
 * Creates the orders of a previewed file, each in a commit of its own and each reference once for a shipper: the same file again, or twice at the
 * same moment, makes nothing twice. An order that is refused now counts its rows as wrong.
 */
export async function importOrders(
  store: Store,
  viewer: Viewer,
  { rows, orders }: FilePreview,
  fileName: string,
): Promise<ImportCounts> {
  const known = rows.filter(({ state }) => state === "already_imported").map(({ reference }) => reference);
  let imported = 0, skipped = new Set(known).size, faulty = rows.filter(({ state }) => isWrong(state)).length;
  for (const [index, order] of orders.entries()) {
    const outcome = await importOrder(store, viewer, order, fileName);
    if (outcome === "imported") imported++;
    else if (outcome === "skipped") skipped++;
    else faulty += order.lines.length;
    if (index % BATCH === BATCH - 1) await othersTurn();
  }
  return { imported, skipped, faulty };
}

function isWrong(state: ImportPreview["rows"][number]["state"]): boolean {
  return state === "faulty" || state === "held_back";
}

/**
 * The operation of an imported order is its reference, so that two imports at once end in one order; it is forgotten after some days, which the
 * record of the reference is not.
 */
async function importOrder(
  store: Store,
  viewer: Viewer,
  { reference, draft, canonical }: ImportedOrder,
  importedFrom: string,
): Promise<"imported" | "skipped" | "refused"> {
  const tied = await tieParties(store.kv, viewer.orgId, draft);
  if (!tied.ok) return "refused";
  const operation = { scope: `import.${viewer.orgId}`, id: sha256(reference), contentHash: sha256(canonical) };
  let made: string | null = null;
  const created = await createOrder(store, viewer, tied.value, operation, {
    importedFrom,
    also(commit, { order: { id, number } }) {
      made = id;
      const key = keys.importedReference(viewer.orgId, reference);
      commit.check(key, null).put(key, { orderId: id, number });
    },
  });
  if (!created.ok) return created.refusal.code === "operation_reused" ? "skipped" : "refused";
  return created.value.id === made ? "imported" : "skipped";
}

async function importedReferences(kv: Deno.Kv, shipperId: string, references: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let start = 0; start < references.length; start += LIMITS.keysPerGetMany) {
    const some = references.slice(start, start + LIMITS.keysPerGetMany);
    const entries = await kv.getMany<unknown[]>(some.map((reference) => keys.importedReference(shipperId, reference)));
    for (const [index, { value }] of entries.entries()) if (value !== null) known.add(some[index]!);
  }
  return known;
}

/** Rows in batches that keep the rows of one reference together. */
function* batchesOf(rows: readonly ImportRow[]): Generator<ImportRow[]> {
  const orders = [...Map.groupBy(rows, ({ cells }) => (cells.reference ?? "").normalize("NFC")).values()];
  for (let start = 0; start < orders.length; start += BATCH) yield orders.slice(start, start + BATCH).flat();
}

function othersTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
