/**
 * The ids that the demo world gives at every start to the records which the examples name, so that a line copied from the reference works there. No other
 * store has them. The orders are the oldest of their shipper, the delivery the newest of its webhook.
 */
export const SHOWCASE = {
  carrierId: "01KDVDNA000000000000000001",
  clientId: "01KDVDNA000000000000000002",
  orderId: "01KDVDNA000000000000000003",
  /** A draft to write on. */
  draftId: "01KDVDNA000000000000000007",
  /** Its proof of delivery. */
  documentId: "01KDVDNA000000000000000008",
  noteId: "01KDVDNA000000000000000004",
  webhookId: "01KDVDNA000000000000000005",
  deliveryId: "03QCPC7P000000000000000006",
} as const;
