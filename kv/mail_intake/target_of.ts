import type { Organisation } from "../../domain/directory/types.ts";
import type { IntakeAddress } from "../../domain/mail_intake/intake_address.ts";
import type { TakenMail } from "../../domain/mail_intake/taken_mail.ts";
import type { Order } from "../../domain/orders/types.ts";
import { keys } from "../keys.ts";

/** Where a mail belongs: to an organisation, or to one order on its behalf. */
export type MailTarget = Pick<TakenMail, "orgId" | "orderId">;

/**
 * What an address leads to; `holds` tells whether it was given out for an organisation. Null for one that never was, and for one whose organisation is not
 * the order's shipper or carrier any more.
 */
export async function targetOf(
  kv: Deno.Kv,
  { kind, id }: IntakeAddress,
  holds: (orgId: string) => boolean,
): Promise<MailTarget | null> {
  if (kind === "organisation") {
    const isOurs = holds(id) && (await kv.get<Organisation>(keys.organisation(id))).versionstamp !== null;
    return isOurs ? { orgId: id } : null;
  }
  const { value: order } = await kv.get<Order>(keys.order(id));
  const orgId = order && [order.shipper.orgId, order.carrier?.orgId].find((party) => party !== undefined && holds(party));
  return order && orgId ? { orgId, orderId: id } : null;
}
