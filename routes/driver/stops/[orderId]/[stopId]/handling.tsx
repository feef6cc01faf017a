import { type HandlingForm, handlingForm } from "../../../../../domain/driver/handling_form.ts";
import { parseForm } from "../../../../../domain/forms/form.ts";
import type { DocumentKind } from "../../../../../domain/orders/types.ts";
import { type Handling, recordHandling } from "../../../../../kv/stops/record_stop.ts";
import { answerStep, fieldRefusal, type Refusal } from "../../../../(_lib)/driver/answer_step.ts";
import { type DriverStop, loadDriverStop } from "../../../../(_lib)/driver/load_stop.ts";
import { readSigning } from "../../../../(_lib)/driver/read_signing.ts";
import { StopPage } from "../../../../(_lib)/driver/StopPage.tsx";
import { showStop } from "../../../../(_lib)/driver/stop_view.ts";
import { chosenFiles, storeFiles } from "../../../../(_lib)/files/store_files.ts";
import { define, operationOf, type RequestContext, viewerOf } from "../../../../(_lib)/state.ts";

/** Loaded or unloaded: photos and strokes are stored first, then everything that was written down is one commit. */
export const handler = define.handlers({
  async POST(ctx) {
    const { deps: { store, ports }, form } = ctx.state;
    const at = await loadDriverStop(ctx);
    const parsed = parseForm(handlingForm(at.stop, store.now()), form);
    const handling = parsed.ok ? await readHandling(ctx, at, parsed.value) : fieldRefusal(ctx.state, parsed.errors);
    const result = "errors" in handling ? handling : await recordHandling(store, viewerOf(ctx), handling, ports.seal);
    return await answerStep(
      ctx,
      result,
      at.path,
      ({ status, errors }) => showStop(ctx, at, { status, refused: { form: "handling", errors } }),
    );
  },
});

async function readHandling(ctx: RequestContext, at: DriverStop, written: HandlingForm): Promise<Handling | Refusal> {
  const { order, stop, carrierAddress } = at;
  const { deviceAt, counts, pallets } = written;
  const chosen = chosenFiles<DocumentKind>(ctx.state.form, { photos: "photo", proof: "pod" });
  const stored = await storeFiles(ctx.state, "driver", chosen, stop.id);
  if (!stored.ok) return { status: 422, errors: [stored.refusal] };
  const signing = await readSigning(ctx, at, written);
  if (!signing.ok) return { status: 422, errors: [signing.refusal] };
  return {
    orderId: order.id,
    stopId: stop.id,
    operation: operationOf(ctx),
    deviceAt,
    counts: counts.map(({ reservation, ...count }) => ({ ...count, ...reservation !== undefined && { reservation } })),
    ...pallets && { pallets: palletsOf(stop.palletType, pallets) },
    signing: signing.value,
    documents: stored.value,
    ...carrierAddress && { carrierAddress },
  };
}

function palletsOf(type: DriverStop["stop"]["palletType"], written: NonNullable<HandlingForm["pallets"]>) {
  const { refusalReason, ...counts } = written;
  return { ...counts, type, ...refusalReason !== undefined && { refusalReason } };
}

export default StopPage;
