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
  readonly send_mail: { readonly mailId: string };
  /** Compares every index and sum with the records. */
  readonly check_integrity: { readonly checkId: string };
}

export type MessageKind = keyof MessagePayloads;

/** A message to one job, written in the commit of the fact that causes it. */
export type Message<Kind extends MessageKind = MessageKind> = {
  [K in Kind]: { readonly kind: K; readonly payload: MessagePayloads[K] };
}[Kind];
