import { Commit } from "../../kv/commit.ts";
import { MAIL_ADDRESSES } from "../../kv/mails/mail_addresses.ts";
import { listMails } from "../../kv/mails/mail.ts";
import { sealUnsubscription } from "../../jobs/ports/mail/unsubscribe_token.ts";
import type { DemoApp } from "../support/world.ts";

export const SUPPRESSED = "nobody@routes.test";

/** Ids of what the pages about mails ask for. */
export interface RouteMails {
  readonly mailId: string;
  readonly unsubscribeToken: string;
}

/** Finds a mail, suppresses an address, and makes a token that unsubscribes the shipper's person. */
export async function storeMails({ store, ports, world }: DemoApp): Promise<RouteMails> {
  const mailId = (await listMails(store.kv)).rows[0]!.id;
  const suppressed = { reason: "complaint", at: store.now(), mailId } as const;
  await new Commit(store.kv).create(MAIL_ADDRESSES, { address: SUPPRESSED, softBounces: 0, suppressed }).send();
  const unsubscription = { userId: world.people.shipper.id, kind: "order_notices" } as const;
  return { mailId, unsubscribeToken: await sealUnsubscription(ports.secrets, unsubscription) };
}
