import { HttpError } from "fresh";
import { type CarrierFile, getCarrierFile } from "../../../kv/vigilance/carrier_file.ts";
import { type RequestContext, viewerOf } from "../state.ts";

/**
 * The vigilance file of the carrier of the order of the address, as its shipper sees it.
 * @throws {HttpError} 404 when the order is not the viewer's, or has no carrier.
 */
export async function carrierFileOf(ctx: RequestContext): Promise<CarrierFile> {
  const file = await getCarrierFile(ctx.state.deps.store, viewerOf(ctx), ctx.params.id!);
  if (file === null) throw new HttpError(404);
  return file;
}
