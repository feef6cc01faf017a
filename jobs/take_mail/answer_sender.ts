import type { Organisation } from "../../domain/directory/types.ts";
import type { FileOutcome, TakenMail } from "../../domain/mail_intake/taken_mail.ts";
import { documentReceipt } from "../../domain/notices/document_receipt.ts";
import type { Order } from "../../domain/orders/types.ts";
import type { Commit } from "../../kv/commit.ts";
import { tryAgain } from "../../kv/identity/tries.ts";
import { keys } from "../../kv/keys.ts";
import { getMany } from "../../kv/limits.ts";
import { langOfSender } from "../../kv/mail_intake/known_sender.ts";
import { queueMail } from "../../kv/mails/queue_mail.ts";
import type { Store } from "../../kv/store.ts";

/**
 * Adds to the commit the mail that tells a sender what became of the files. Nobody gets one whose address may be forged, whom no party knows, or who got
 * many already: otherwise anybody could have us write to anybody.
 */
export async function answerSender(
  commit: Commit,
  store: Store,
  mail: TakenMail,
  outcomes: readonly FileOutcome[],
): Promise<void> {
  const { orgId, orderId, from, mayAnswer } = mail;
  if (!mayAnswer || from === "" || outcomes.length === 0) return;
  const [{ value: firm }, { value: order }] = await getMany<[Organisation, Order]>(store.kv, [
    keys.organisation(orgId),
    keys.order(orderId ?? ""),
  ]);
  const lang = await langOfSender(store.kv, from, orgId, order);
  if (firm === null || lang === null || !await tryAgain(store, "mailAnswer", from)) return;
  queueMail(commit, store, from, documentReceipt(lang, { firm: firm.name, outcomes }));
}
