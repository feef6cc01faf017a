import { HttpError, page } from "fresh";
import { parseForm, typedValues } from "../../../../domain/forms/form.ts";
import { palletRefusalWords } from "../../../../domain/i18n/pallet_refusals/pallet_refusal_words.ts";
import { palletsWords } from "../../../../domain/i18n/pallets/pallets_words.ts";
import { answerForm } from "../../../../domain/pallets/dispute_forms.ts";
import { PALLET_REFUSALS } from "../../../../domain/pallets/refusals.ts";
import { settleDispute } from "../../../../kv/pallets/change_entry.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { type FormView, freshForm, refusedForm } from "../../../(_lib)/form_answer.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";
import { DisputePage } from "../../(_lib)/DisputePage.tsx";
import { loadEntry, type NamedEntry, ruledOn } from "../../(_lib)/load_entry.ts";
import { disputePath } from "../../../(_lib)/pallets/pallet_phrases.ts";
import { storeEvidence } from "../../(_lib)/store_evidence.ts";

interface AnswerData {
  readonly title: string;
  readonly found: NamedEntry;
  readonly form: FormView;
}

function again(ctx: RequestContext, found: NamedEntry, form: FormView, status: number) {
  return page<AnswerData>({ title: palletsWords(ctx.state.lang).dispute, found, form }, { status });
}

/** The other side's answer to a dispute; what it concedes is settled in the same commit. */
export const handler = define.handlers({
  async POST(ctx) {
    const { state } = ctx;
    const found = await loadEntry(ctx);
    const { transfer, dispute } = found.entry;
    if (dispute === undefined) throw new HttpError(404);
    const parsed = parseForm(answerForm, state.form);
    if (!parsed.ok) return again(ctx, found, refusedForm(state, parsed.values, parsed.errors), 422);
    const refused = (errors: FormView["errors"]): FormView => ({ ...freshForm(typedValues(state.form)), errors });
    const stored = await storeEvidence(state);
    if (!stored.ok) return again(ctx, found, refused([stored.refusal]), 422);
    const reply = { ...parsed.value, evidence: stored.value };
    const settled = ruledOn(await settleDispute(state.deps.store, viewerOf(ctx), transfer.id, reply, operationOf(ctx)));
    if (settled.ok) return seeOther(`${disputePath(transfer.id)}?done=answered`);
    const { refusal } = settled;
    const error = {
      message: palletRefusalWords(state.lang)[refusal],
      ...refusal === "dispute_concession_invalid" && { name: "concededQuantity" },
    };
    // Somebody of the same firm may have answered meanwhile: the page shows the dispute as it now is.
    const now = await loadEntry(ctx);
    return again(ctx, now, refused([error]), PALLET_REFUSALS[refusal]);
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { found, form } = data as AnswerData;
  return (
    // The language switch comes back to the dispute: this page answers a form only.
    <PortalShell state={state} url={new URL(disputePath(found.entry.transfer.id), url)}>
      <DisputePage state={state} found={found} form={form} />
    </PortalShell>
  );
});
