/** Calls to partners under way at once in one process: the rest of its places is for other jobs, however slow the partners are. */
const IN_ALL = 4;
/** Of them to one subscription. */
const EACH = 2;

const underWay = new Map<string, number>();

/** Does `work` when there is a place for another call to that subscription; null, without a call, when there is none. */
export async function inSlot<T>(webhookId: string, work: () => Promise<T>): Promise<T | null> {
  const own = underWay.get(webhookId) ?? 0;
  const all = [...underWay.values()].reduce((sum, count) => sum + count, 0);
  if (own >= EACH || all >= IN_ALL) return null;
  underWay.set(webhookId, own + 1);
  try {
    return await work();
  } finally {
    const left = underWay.get(webhookId)! - 1;
    if (left === 0) underWay.delete(webhookId);
    else underWay.set(webhookId, left);
  }
}
