import type { Organisation } from "../../domain/directory/types.ts";
import type { IntakeAddress } from "../../domain/mail_intake/intake_address.ts";
import type { TakenMail } from "../../domain/mail_intake/taken_mail.ts";
import { mailGeneration } from "../../domain/orders/replace_mail_address.ts";
import type { Order } from "../../domain/orders/types.ts";
import { keys } from "../keys.ts";

/** Where a mail belongs: to an organisation, or to one order on its behalf. */
export type MailTarget = Pick<TakenMail, "orgId" | "orderId">;

/** Whether an address was given out for an organisation, as that generation of it. */
type Holds = (orgId: string, generation: number) => boolean;

/**
 * What an address leads to; "replaced" where another has taken its place. Null for one that never was, and for one whose organisation is not the order's
 * shipper or carrier any more.
 */
export async function targetOf(
  kv: Deno.Kv,
  { kind, id }: IntakeAddress,
  holds: Holds,
): Promise<MailTarget | "replaced" | null> {
  if (kind === "organisation") {
    const { value: firm } = await kv.get<Organisation>(keys.organisation(id));
    return firm && standing(holds, { orgId: id }, firm.mailGeneration ?? 0);
  }
  const { value: order } = await kv.get<Order>(keys.order(id));
  if (order === null) return null;
  const parties = [order.shipper.orgId, order.carrier?.orgId].filter((orgId) => orgId !== undefined);
  const standings = parties.map((orgId) => standing(holds, { orgId, orderId: id }, mailGeneration(order, orgId)));
  return standings.find((one) => one !== null) ?? null;
}

function standing(holds: Holds, target: MailTarget, generation: number): MailTarget | "replaced" | null {
  if (holds(target.orgId, generation)) return target;
  return Array.from({ length: generation }).some((_, earlier) => holds(target.orgId, earlier)) ? "replaced" : null;
}
