import type { BenchServer } from "./processes.ts";

/** Asks for the list of orders, and says whether it came. */
export async function viewPage({ origin, cookie }: BenchServer): Promise<boolean> {
  const response = await fetch(`${origin}/industry/orders`, { headers: { cookie: `__Host-session=${cookie}` } });
  await response.text();
  return response.status === 200;
}
