import { page } from "fresh";
import { ErrorSummary } from "../../../../components/form/ErrorSummary.tsx";
import { NumberField } from "../../../../components/form/NumberField.tsx";
import { TextAreaField } from "../../../../components/form/TextAreaField.tsx";
import { ConfirmPage } from "../../../../components/layout/ConfirmPage.tsx";
import { parseForm, typedValues } from "../../../../domain/forms/form.ts";
import { palletRefusalWords } from "../../../../domain/i18n/pallet_refusals/pallet_refusal_words.ts";
import { palletsWords } from "../../../../domain/i18n/pallets/pallets_words.ts";
import { disputeForm, rejectionForm } from "../../../../domain/pallets/dispute_forms.ts";
import { openDispute } from "../../../../domain/pallets/disputes.ts";
import { PALLET_REFUSALS, type PalletRefusal } from "../../../../domain/pallets/refusals.ts";
import { transferStateOf } from "../../../../domain/pallets/transfer_state.ts";
import type { LedgerEntry } from "../../../../domain/pallets/types.ts";
import { accept, refuse, type Result } from "../../../../domain/result.ts";
import { disputeEntry, rejectEntry } from "../../../../kv/pallets/change_entry.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../../(_lib)/form_answer.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";
import { EntryFacts } from "../../(_lib)/EntryFacts.tsx";
import { EvidenceField } from "../../(_lib)/EvidenceField.tsx";
import { loadEntry, type NamedEntry, ruledOn } from "../../(_lib)/load_entry.ts";
import { accountPath, disputePath, otherSide } from "../../../(_lib)/pallets/pallet_phrases.ts";
import { Refused } from "../../(_lib)/Refused.tsx";
import { storeEvidence } from "../../(_lib)/store_evidence.ts";

/** What contesting an entry means now: what is pending can be rejected whole, what is posted can be disputed. */
type Mode = "rejection" | "dispute";

interface DisputeData extends NamedEntry {
  readonly title: string;
  readonly mode: Result<Mode, PalletRefusal>;
  readonly form: FormView;
}

function modeOf(ctx: RequestContext, entry: LedgerEntry): DisputeData["mode"] {
  const by = viewerOf(ctx).orgId;
  if (transferStateOf(entry) === "pending") {
    return entry.transfer.awaiting === by ? accept("rejection") : refuse("transfer_not_yours_to_confirm");
  }
  // Any claim that the rules would take tells whether there may be one at all.
  const claim = { id: "", by, reason: "?", claimedQuantity: entry.transfer.quantity + 1, evidence: [] };
  const opened = openDispute(entry, claim, ctx.state.deps.store.now());
  return opened.ok ? accept("dispute") : opened;
}

function show(ctx: RequestContext, found: NamedEntry, form: FormView, status?: number) {
  const mode = modeOf(ctx, found.entry);
  const words = palletsWords(ctx.state.lang);
  const title = !mode.ok ? words.refusedTitle : mode.value === "rejection" ? words.rejectTitle : words.disputeTitle;
  return page<DisputeData>(
    { ...found, title, mode, form },
    { status: mode.ok ? status ?? 200 : PALLET_REFUSALS[mode.refusal] },
  );
}

/** Where a refusal belongs on the form. */
const FIELDS: Partial<Record<PalletRefusal, string>> = {
  transfer_rejection_reason_missing: "reason",
  dispute_reason_missing: "reason",
  dispute_claim_invalid: "claimedQuantity",
};

function showRefusal(ctx: RequestContext, found: NamedEntry, refusal: PalletRefusal) {
  const { lang, form } = ctx.state;
  const name = FIELDS[refusal];
  const error = { message: palletRefusalWords(lang)[refusal], ...name !== undefined && { name } };
  return show(ctx, found, { ...freshForm(typedValues(form)), errors: [error] }, PALLET_REFUSALS[refusal]);
}

export const handler = define.handlers({
  async GET(ctx) {
    const found = await loadEntry(ctx);
    if (found.entry.dispute !== undefined) return seeOther(disputePath(found.entry.transfer.id));
    return show(ctx, found, freshForm());
  },

  async POST(ctx) {
    const { state } = ctx;
    const { store } = state.deps;
    const viewer = viewerOf(ctx);
    const found = await loadEntry(ctx);
    const { transfer } = found.entry;
    if (state.form.has("claimedQuantity")) {
      const parsed = parseForm(disputeForm, state.form);
      if (!parsed.ok) return show(ctx, found, refusedForm(state, parsed.values, parsed.errors), 422);
      const stored = await storeEvidence(state);
      if (!stored.ok) return show(ctx, found, { ...freshForm(typedValues(state.form)), errors: [stored.refusal] }, 422);
      const claim = { ...parsed.value, evidence: stored.value };
      const disputed = ruledOn(await disputeEntry(store, viewer, transfer.id, claim, operationOf(ctx)));
      return disputed.ok ? seeOther(`${disputePath(transfer.id)}?done=disputed`) : showRefusal(ctx, found, disputed.refusal);
    }
    const parsed = parseForm(rejectionForm, state.form);
    if (!parsed.ok) return show(ctx, found, refusedForm(state, parsed.values, parsed.errors), 422);
    const rejected = ruledOn(await rejectEntry(store, viewer, transfer.id, parsed.value.reason, operationOf(ctx)));
    if (!rejected.ok) return showRefusal(ctx, found, rejected.refusal);
    return seeOther(`${accountPath(viewer.orgId, otherSide(rejected.value, viewer.orgId))}?done=rejected`);
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, entry, other, mode, form } = data as DisputeData;
  const { lang } = state;
  const words = palletsWords(lang);
  const party = otherSide(entry, viewerOf({ state }).orgId);
  if (!mode.ok) {
    return (
      <PortalShell state={state} url={url}>
        <Refused state={state} refusal={mode.refusal} other={party} />
      </PortalShell>
    );
  }
  const isDispute = mode.value === "dispute";
  const back = accountPath(viewerOf({ state }).orgId, party);
  const field = (name: string) => ({ lang, name, value: form.values[name], error: errorOf(form, name) });
  return (
    <PortalShell state={state} url={url}>
      <ErrorSummary lang={lang} errors={form.errors} />
      <ConfirmPage
        lang={lang}
        title={title}
        crumbs={[{ href: "/pallets", word: words.title }, { href: back, word: other }]}
        consequence={
          <>
            <EntryFacts state={state} entry={entry} />
            <p>{isDispute ? words.disputeText(other) : words.rejectText(other)}</p>
          </>
        }
        confirm={isDispute ? words.contest : words.reject}
        back={back}
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={form.operationId}
        files={isDispute}
      >
        {isDispute && <NumberField {...field("claimedQuantity")} label={words.claimed} hint={words.claimedHint} whole />}
        <TextAreaField
          {...field("reason")}
          label={isDispute ? words.reason : words.rejectReason}
          hint={words.reasonHint}
          maxlength={500}
        />
        {isDispute && <EvidenceField state={state} form={form} />}
      </ConfirmPage>
    </PortalShell>
  );
});
