/**
 * `compute` with its recent answers kept: at least the last `limit`, at most twice as many. Two generations stand in for a list of
 * last uses, so that a known answer costs one look-up. Answers must depend on the key alone and not be undefined.
 */
export function boundedMemo<Key, Value>(limit: number, compute: (key: Key) => Value): (key: Key) => Value {
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? compute(key);
    if (young.size >= limit) [old, young] = [young, new Map()];
    young.set(key, value);
    return value;
  };
}
