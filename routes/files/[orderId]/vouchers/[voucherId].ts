import { HttpError } from "fresh";
import { voucherDocument } from "../../../../jobs/ports/pdf/voucher_document.ts";
import { listNotes } from "../../../../kv/notes/notes.ts";
import { getVoucher } from "../../../../kv/stops/exchange_pallets.ts";
import { servePdf } from "../../../(_lib)/files/serve_file.ts";
import { define } from "../../../(_lib)/state.ts";
import { orderOfFile } from "../../(_lib)/order_of_file.ts";

/** A pallet voucher as a PDF. Its QR code opens the public check of the note on which the exchange was signed. */
export const handler = define.handlers({
  async GET(ctx) {
    const { lang, deps: { store: { kv }, ports, publicUrl } } = ctx.state;
    const { order, side } = await orderOfFile(ctx);
    const voucher = await getVoucher(kv, order.id, ctx.params.voucherId!);
    const isSeen = side !== "recipient" || order.stops.some(({ id }) => id === voucher?.stopId);
    if (!voucher || !isSeen) throw new HttpError(404);
    const note = (await listNotes(kv, order.id))
      .find(({ pickupStopId, deliveryStopId }) => pickupStopId === voucher.stopId || deliveryStopId === voucher.stopId);
    const url = note ? `${publicUrl}/verify/${note.publicToken}` : publicUrl;
    const bytes = await ports.pdf.renderPdf({ kind: "pallet_voucher", document: voucherDocument(voucher, { lang, url }) });
    return servePdf(bytes, `${voucher.number}.pdf`);
  },
});
