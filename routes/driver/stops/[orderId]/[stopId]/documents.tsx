import { z } from "zod";
import { oneOf, optionalText } from "../../../../../domain/forms/fields.ts";
import { parseForm } from "../../../../../domain/forms/form.ts";
import { filesWords } from "../../../../../domain/i18n/files/files_words.ts";
import { addStopDocuments } from "../../../../../kv/stops/add_stop_documents.ts";
import { answerStep, fieldRefusal, type Refusal } from "../../../../(_lib)/driver/answer_step.ts";
import { loadDriverStop } from "../../../../(_lib)/driver/load_stop.ts";
import { StopPage } from "../../../../(_lib)/driver/StopPage.tsx";
import { showStop } from "../../../../(_lib)/driver/stop_view.ts";
import { chosenFiles, type StoredDocument, storeFiles } from "../../../../(_lib)/files/store_files.ts";
import { define, operationOf, type RequestContext, viewerOf } from "../../../../(_lib)/state.ts";

const Documents = z.strictObject({ deviceAt: optionalText(20), kind: oneOf(["photo", "pod"]) });

/** Photos, or the signed delivery note, taken before or after the step that they belong to. */
export const handler = define.handlers({
  async POST(ctx) {
    const { deps: { store } } = ctx.state;
    const at = await loadDriverStop(ctx);
    const stored = await readDocuments(ctx, at.stop.id);
    const request = { orderId: at.order.id, operation: operationOf(ctx) };
    const result = "errors" in stored ? stored : await addStopDocuments(store, viewerOf(ctx), { ...request, documents: stored });
    return await answerStep(
      ctx,
      result,
      at.path,
      ({ status, errors }) => showStop(ctx, at, { status, refused: { form: "documents", errors } }),
    );
  },
});

async function readDocuments(ctx: RequestContext, stopId: string): Promise<StoredDocument[] | Refusal> {
  const { state } = ctx;
  const parsed = parseForm(Documents, state.form);
  if (!parsed.ok) return fieldRefusal(state, parsed.errors);
  const chosen = chosenFiles(state.form, { files: parsed.value.kind });
  if (chosen.length === 0) return { status: 422, errors: [{ name: "files", message: filesWords(state.lang).none }] };
  const stored = await storeFiles(state, "driver", chosen, stopId);
  return stored.ok ? stored.value : { status: 422, errors: [stored.refusal] };
}

export default StopPage;
