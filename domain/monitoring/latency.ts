/** Upper ends of the buckets in which durations are counted, in milliseconds; one more bucket holds all that took longer. */
export const LATENCY_BOUNDS_MS = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000] as const;

/** The bucket of {@link LATENCY_BOUNDS_MS} in which a duration counts: an upper end belongs to its bucket. */
export function latencyBucket(durationMs: number): number {
  let bucket = 0;
  while (bucket < LATENCY_BOUNDS_MS.length && durationMs > LATENCY_BOUNDS_MS[bucket]!) bucket++;
  return bucket;
}

/**
 * The duration under which a share of those counted lies, in milliseconds, taken as spread evenly within its bucket; null where nothing was counted.
 * In the last bucket, which has no upper end, its lower one.
 */
export function latencyQuantile(counts: readonly number[], share: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let below = 0;
  for (const [bucket, upper] of LATENCY_BOUNDS_MS.entries()) {
    const count = counts[bucket] ?? 0;
    if (below + count >= share * total && count > 0) {
      const lower = LATENCY_BOUNDS_MS[bucket - 1] ?? 0;
      return lower + (upper - lower) * ((share * total - below) / count);
    }
    below += count;
  }
  return LATENCY_BOUNDS_MS.at(-1)!;
}
