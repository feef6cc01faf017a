import { deserialize, serialize } from "node:v8";
import type { DemoWorld } from "../../kv/seed/demo_world.ts";

/** The demo world as it was seeded: who is in it, every entry of its store, and the key of its seals. */
export interface SeededWorld {
  readonly world: DemoWorld;
  readonly entries: readonly Pick<Deno.KvEntry<unknown>, "key" | "value">[];
  readonly sealKey: string;
}

/** As it is written to a file: a sum that the store adds up is told by its number. */
interface KeptWorld extends Omit<SeededWorld, "entries"> {
  readonly rows: readonly (readonly [key: Deno.KvKey, value: unknown, isSum: boolean])[];
}

/** Where a run of all tests keeps the world for its other files; without it, each file seeds its own. */
const FILE = Deno.env.get("SEEDED_WORLD");

/** The world that another file of this run seeded, if one has. */
export async function keptWorld(): Promise<SeededWorld | null> {
  const bytes = FILE === undefined ? null : await Deno.readFile(FILE).catch(() => null);
  if (bytes === null) return null;
  const { rows, ...world } = deserialize(bytes) as KeptWorld;
  const entries = rows.map(([key, value, isSum]) => ({ key, value: isSum ? new Deno.KvU64(value as bigint) : value }));
  return { ...world, entries };
}

/** Keeps the world for the other files of this run. Two that do at once leave one of theirs, whole. */
export async function keepWorld({ entries, ...world }: SeededWorld): Promise<void> {
  if (FILE === undefined) return;
  const rows = entries.map(({ key, value }): KeptWorld["rows"][number] =>
    value instanceof Deno.KvU64 ? [key, value.value, true] : [key, value, false]
  );
  const part = `${FILE}.${crypto.randomUUID()}`;
  await Deno.writeFile(part, serialize({ ...world, rows } satisfies KeptWorld));
  await Deno.rename(part, FILE);
}
