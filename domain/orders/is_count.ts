/** Whether `value` is a whole number from 0 up that arithmetic keeps exact. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
