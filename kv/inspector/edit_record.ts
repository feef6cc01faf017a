import type { User, Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { type Aggregate, Commit, type Loaded, loaded, transact } from "../commit.ts";
import { revokeSessions } from "../identity/sessions.ts";
import { aggregateOf } from "../integrity/registry.ts";
import { keys } from "../keys.ts";
import { getMany, LIMITS, sizeOf } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { type Difference, differences } from "./differences.ts";
import { editRuleOf } from "./inspect_record.ts";
import { textOfKey } from "./key_text.ts";
import { MASK, masked, unmasked } from "./value_text.ts";

/** What somebody asks the inspector to write. */
export interface Edit {
  readonly key: Deno.KvKey;
  /** The versionstamp of what was edited. */
  readonly versionstamp: string;
  /** JSON, with masks where the stored value holds secrets. */
  readonly valueText: string;
  readonly reason: string;
}

/** Why an edit was not written. */
export const EDIT_REFUSALS = [
  "not_editable",
  "not_found",
  "changed_meanwhile",
  "not_json",
  "key_changed",
  "type_changed",
  "too_large",
  "unreadable",
  "entry_taken",
  "operation_reused",
] as const;
export type EditRefusal = (typeof EDIT_REFUSALS)[number];

/** Longest text of a value that the audit log keeps: its line is one value, like any other. */
export const AUDITED_CHARS = 8_000;

/**
 * Writes a record by hand as the product itself would: with its index entries, counters and list versions, and with a line of the audit log, in
 * one commit. The edited value must stay a record of its kind under its key. A user's sessions end, since their rights may be others.
 */
export function editRecord(store: Store, viewer: Viewer, edit: Edit, operation: Operation): Promise<Result<null, EditRefusal>> {
  return transact<Result<null, EditRefusal>>(async () => {
    const aggregate = aggregateOf(edit.key);
    if (aggregate === undefined || editRuleOf(edit.key) !== "editable") return { answer: refuse("not_editable") };
    const [done, record] = await getMany<[unknown, unknown]>(store.kv, [keys.operation(operation.scope, operation.id), edit.key]);
    const earlier = earlierAnswer<null>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse("operation_reused") : accept(null) };
    const before = loaded(record);
    if (before === null) return { answer: refuse("not_found") };
    if (before.versionstamp !== edit.versionstamp) return { answer: refuse("changed_meanwhile") };
    const after = readEdited(aggregate, edit, before.value);
    if (!after.ok) return { answer: after };
    const commit = new Commit(store.kv);
    if (!await claimEntries(commit, store.kv, aggregate, before, after.value)) return { answer: refuse("entry_taken") };
    commit.change(aggregate, before, after.value);
    if (aggregate.name === "users") revokeSessions(commit, (before.value as User).id);
    const changes = differences(masked(before.value), masked(after.value));
    recordAudit(commit, store, viewer, {
      action: "record.edited",
      target: textOfKey(edit.key),
      reason: edit.reason,
      before: textOfSide(changes, "before"),
      after: textOfSide(changes, "after"),
    });
    recordOperation(commit, operation, null);
    return { commit, answer: accept(null) };
  });
}

function readEdited(aggregate: Aggregate<unknown>, { key, valueText }: Edit, before: unknown): Result<unknown, EditRefusal> {
  let typed: unknown;
  try {
    typed = JSON.parse(valueText);
  } catch {
    return refuse("not_json");
  }
  const value = withNextRevision(unmasked(typed, before), before);
  if (JSON.stringify(value).includes(MASK)) return refuse("unreadable");
  if (sizeOf(value) > LIMITS.bytesPerValue) return refuse("too_large");
  if (!sameShape(before, value)) return refuse("type_changed");
  try {
    if (textOfKey(aggregate.key(value)) !== textOfKey(key)) return refuse("key_changed");
    aggregate.entries(value);
    aggregate.counters(value);
    aggregate.lists(value);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return refuse("unreadable");
    throw error;
  }
  return accept(value);
}

/** A record that counts its revisions counts this one too, so that forms filled from the one before notice. */
function withNextRevision(value: unknown, before: unknown): unknown {
  const { revision } = before as { readonly revision?: unknown };
  return typeof revision === "number" && typeof value === "object" ? { ...value, revision: revision + 1 } : value;
}

/** Whether what stands at the same place on both sides is of one type: a number does not become a text by a slip of the hand. */
function sameShape(before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return true;
  if (typeof before !== typeof after || (before === null) !== (after === null)) return false;
  if (typeof before !== "object" || before === null) return true;
  if (Array.isArray(before) !== Array.isArray(after)) return false;
  const [known, edited] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return Object.keys(known).every((name) => sameShape(known[name], edited[name]));
}

/**
 * An entry that is new for the record must be free where its key does not name the record: another user's e-mail is not taken over. Checked in
 * `commit` as well; false when one is taken.
 */
async function claimEntries(
  commit: Commit,
  kv: Deno.Kv,
  aggregate: Aggregate<unknown>,
  before: Loaded<unknown>,
  after: unknown,
): Promise<boolean> {
  const had = new Set(aggregate.entries(before.value).map(({ key }) => textOfKey(key)));
  const id = String(aggregate.key(after).at(-1));
  const claimed = aggregate.entries(after).map(({ key }) => key)
    .filter((key) => !had.has(textOfKey(key)) && !key.some((part) => String(part).includes(id)));
  for (const { versionstamp } of await getMany<unknown[]>(kv, claimed)) if (versionstamp !== null) return false;
  for (const key of claimed) commit.check(key, null);
  return true;
}

function textOfSide(changes: readonly Difference[], side: "before" | "after"): string {
  return JSON.stringify(Object.fromEntries(changes.map((change) => [change.path, change[side]]))).slice(0, AUDITED_CHARS);
}
