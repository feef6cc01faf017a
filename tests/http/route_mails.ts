import type { ChatWebhook } from "../../domain/chat/chat_webhook.ts";
import { Commit } from "../../kv/commit.ts";
import { keys } from "../../kv/keys.ts";
import { MAIL_ADDRESSES } from "../../kv/mails/mail_addresses.ts";
import { listMails } from "../../kv/mails/mail.ts";
import { listSendings } from "../../kv/sendings/sendings.ts";
import { queueText } from "../../kv/texts/queue_text.ts";
import { sealUnsubscription } from "../../jobs/ports/mail/unsubscribe_token.ts";
import type { DemoApp } from "../support/world.ts";

/** A channel of a chat tool that every organisation has. */
export const CHAT_ID = "chat-of-the-routes";
export const SUPPRESSED = "nobody@routes.test";

/** Ids of what the pages about mails ask for. */
export interface RouteMails {
  readonly mailId: string;
  readonly sendingId: string;
  readonly unsubscribeToken: string;
}

/** Finds a mail, suppresses an address, and makes a token that unsubscribes the shipper's person. */
export async function storeMails({ store, ports, world }: DemoApp): Promise<RouteMails> {
  const mailId = (await listMails(store.kv)).rows[0]!.id;
  const suppressed = { reason: "complaint", at: store.now(), mailId } as const;
  await new Commit(store.kv).create(MAIL_ADDRESSES, { address: SUPPRESSED, softBounces: 0, suppressed }).send();
  const commit = new Commit(store.kv);
  for (const { orgId } of Object.values(world.people)) {
    const sealedUrl = await ports.secrets.seal("http://127.0.0.1:9/");
    const chat: ChatWebhook = {
      id: CHAT_ID,
      orgId,
      tool: "slack",
      name: "#transport",
      sealedUrl,
      shownUrl: "127.0.0.1",
      groups: ["offers"],
      createdAt: store.now(),
    };
    commit.put(keys.chatWebhook(orgId, CHAT_ID), chat);
  }
  queueText(commit, store, "+33612345678", "Votre livraison arrive", { orgId: world.firms.shipper.id });
  await commit.send();
  const sendingId = (await listSendings(store.kv, "text")).rows[0]!.id;
  const unsubscription = { userId: world.people.shipper.id, kind: "order_notices" } as const;
  return { mailId, sendingId, unsubscribeToken: await sealUnsubscription(ports.secrets, unsubscription) };
}
