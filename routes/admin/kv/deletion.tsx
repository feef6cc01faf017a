import { HttpError, page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { ConfirmPage } from "../../../components/layout/ConfirmPage.tsx";
import { text } from "../../../domain/forms/fields.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { deleteRecord } from "../../../kv/inspector/delete_record.ts";
import { editRuleOf, type InspectedRecord, inspectRecord } from "../../../kv/inspector/inspect_record.ts";
import { readKey, textOfKey } from "../../../kv/inspector/key_text.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../(_lib)/state.ts";
import { levelAddress, recordAddress } from "../(_lib)/addresses.ts";
import { levelCrumbs } from "../(_lib)/level_crumbs.ts";
import { reason, ReasonField } from "../(_lib)/ReasonField.tsx";

const DeletionForm = z.strictObject({ key: text(2_000), versionstamp: text(40), reason });

interface DeletionData {
  readonly title: string;
  readonly record: InspectedRecord;
  readonly form: FormView;
}

export const handler = define.handlers({
  async GET(ctx) {
    return show(ctx, await deletable(ctx, ctx.url.searchParams.get("key")), freshForm(), 200);
  },

  async POST(ctx) {
    const { state } = ctx;
    const record = await deletable(ctx, state.form.get("key"));
    const parsed = parseForm(DeletionForm, state.form);
    if (!parsed.ok) return show(ctx, record, refusedForm(state, parsed.values, parsed.errors), 422);
    const { versionstamp, reason } = parsed.value;
    const deleted = await deleteRecord(
      state.deps.store,
      viewerOf(ctx),
      { key: record.key, versionstamp, reason },
      operationOf(ctx),
    );
    if (deleted.ok) return seeOther(`${levelAddress(record.key.slice(0, -1))}&done=saved`);
    if (deleted.refusal === "operation_reused") throw new HttpError(409);
    const message = adminWords(state.lang).kv.refusal[deleted.refusal];
    const form: FormView = { ...freshForm({ reason }), errors: [{ message }] };
    return show(ctx, record, form, deleted.refusal === "changed_meanwhile" ? 409 : 422);
  },
});

/** The record under a key as text; unknown where the inspector would not delete. */
async function deletable(ctx: RequestContext, keyText: FormDataEntryValue | null): Promise<InspectedRecord> {
  const key = readKey(String(keyText));
  if (key === null || editRuleOf(key) !== "editable") throw new HttpError(404);
  return await inspectRecord(ctx.state.deps.store.kv, key);
}

function show(ctx: RequestContext, record: InspectedRecord, form: FormView, status: number) {
  return page<DeletionData>({ title: adminWords(ctx.state.lang).kv.deleteTitle, record, form }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { record, form } = data as DeletionData;
  const words = adminWords(state.lang).kv;
  return (
    <PortalShell state={state} url={url}>
      <ErrorSummary lang={state.lang} errors={form.errors} />
      <ConfirmPage
        lang={state.lang}
        action="/admin/kv/deletion"
        csrf={state.session?.csrf}
        operationId={form.operationId}
        crumbs={levelCrumbs(state, record.key.slice(0, -1))}
        title={words.deleteTitle}
        consequence={
          <>
            <p>
              <code class="kv-key">{textOfKey(record.key)}</code>
            </p>
            <p>{words.deleteText}</p>
          </>
        }
        confirm={words.delete}
        back={recordAddress(record.key)}
      >
        <HiddenField name="key" value={textOfKey(record.key)} />
        <HiddenField name="versionstamp" value={record.versionstamp ?? ""} />
        <ReasonField state={state} form={form} />
      </ConfirmPage>
    </PortalShell>
  );
});
