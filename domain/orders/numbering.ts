/** The number that people say: "OT-2026-000123". Unique per shipper; `n` counts from 1 in a year and may pass a million. */
export function formatOrderNumber(year: number, n: number): string {
  return `OT-${year}-${String(n).padStart(6, "0")}`;
}
