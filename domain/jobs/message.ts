import type { ActOrigin } from "../audits/audit.ts";
import type { SignUpRequest } from "../identity/sign_up.ts";
import type { TakenMail } from "../mail_intake/taken_mail.ts";
import type { Instant } from "../time/instant.ts";
import type { CronJobName } from "./crons.ts";

interface WebhookRef {
  readonly orgId: string;
  readonly webhookId: string;
}

/** What each kind of message carries: ids only, so that the job reads the facts as they are when it runs. */
export interface MessagePayloads {
  /** Tells the other parties of an order what happened to it. */
  readonly notify_order: { readonly orderId: string; readonly eventIds: readonly string[] };
  /** Due at the offer's deadline. */
  readonly expire_offer: { readonly orderId: string; readonly offerId: string };
  /** Due 3 and 6 days after a transfer that one side alone has signed. */
  readonly remind_pallets: { readonly transferId: string };
  /** Due 8 days after such a transfer. */
  readonly post_pallets: { readonly transferId: string };
  /** Tells a firm's people, those after the one named, of notices in its list. */
  readonly tell_people: { readonly orgId: string; readonly noticeIds: readonly string[]; readonly after?: string };
  /** Tells a driver what is new of their orders, by then. */
  readonly tell_driver: { readonly orgId: string; readonly driverId: string };
  readonly send_mail: { readonly mailId: string };
  readonly send_text: { readonly sendingId: string };
  /** Asks whether the phone got a text. */
  readonly read_receipt: { readonly sendingId: string };
  readonly send_push: { readonly sendingId: string };
  readonly post_chat: { readonly sendingId: string };
  /** Queues events of an order for one subscription. */
  readonly queue_deliveries: WebhookRef & { readonly orderId: string };
  /** One turn of an order's deliveries to one subscription: the first that waits is attempted. */
  readonly deliver_webhook: WebhookRef & { readonly orderId: string };
  /** Sends a test, or (`probe`) finds out whether a paused target works again. */
  readonly ping_webhook: WebhookRef & { readonly probe: boolean };
  /** Lets the deliveries go on that waited while the subscription was paused. */
  readonly resume_webhook: WebhookRef;
  /** Sends again what was created in [from, to); `after` is the last one done. */
  readonly replay_deliveries: WebhookRef & { readonly from: Instant; readonly to: Instant; readonly after?: string };
  /** Brings every document to the store that new ones go to. */
  readonly move_documents: { readonly to: "kv" | "s3" };
  /** Makes the pictures of a document's pages. */
  readonly draw_document: { readonly orderId: string; readonly documentId: string };
  /** Reads what stands in a document of an order. */
  readonly read_document: { readonly orderId: string; readonly documentId: string };
  /** Draws and reads a document of a carrier's vigilance file. */
  readonly read_vigilance_document: { readonly orgId: string; readonly documentId: string };
  /** Looks into the files of a mail and puts them where they belong. */
  readonly take_mail: TakenMail;
  /** Compares every index and sum with the records. */
  readonly check_integrity: { readonly checkId: string };
  /** Somebody asked for a new password: the same message whether the address has an account or not. */
  readonly reset_password: { readonly email: string };
  /** Somebody wants to sign their firm up: what they typed is written nowhere else yet. */
  readonly answer_sign_up: SignUpRequest & { readonly from: ActOrigin };
  /** A person was erased: so are the mails to their address, which now goes by `alias`. */
  readonly erase_mails: { readonly email: string; readonly alias: string };
  /** Makes a backup of the whole store. */
  readonly back_up: { readonly backupId: string };
  /** The clock struck for what is done by it, or an administrator asked for it. */
  readonly run_cron: { readonly name: CronJobName };
}

export type MessageKind = keyof MessagePayloads;

/** A message to one job, written in the commit of the fact that causes it. */
export type Message<Kind extends MessageKind = MessageKind> = {
  [K in Kind]: { readonly kind: K; readonly payload: MessagePayloads[K] };
}[Kind];
