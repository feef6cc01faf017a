/**
 * Something that does not agree with the records. `owner` is the record that says what is right: an orphan entry has none, and a sum is counted
 * from many. Versionstamps say what was judged, so that a repair never undoes a later write.
 */
export type Fault =
  | { readonly kind: "missing_entry" | "wrong_entry"; readonly key: Deno.KvKey; readonly owner: Deno.KvKey }
  | { readonly kind: "orphan_entry"; readonly key: Deno.KvKey; readonly versionstamp: string }
  | {
    readonly kind: "wrong_sum";
    readonly key: Deno.KvKey;
    readonly expected: number;
    readonly found: number;
    readonly versionstamp: string | null;
  };

/** What a check looked at and found. */
export interface IntegrityReport {
  readonly records: number;
  readonly entries: number;
  readonly sums: number;
  readonly faults: readonly Fault[];
}
