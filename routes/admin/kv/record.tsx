import { HttpError, page } from "fresh";
import { z } from "zod";
import { multiline, text } from "../../../domain/forms/fields.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import { type Difference, differences } from "../../../kv/inspector/differences.ts";
import { editRecord, type EditRefusal } from "../../../kv/inspector/edit_record.ts";
import { editRuleOf, type InspectedRecord, inspectRecord } from "../../../kv/inspector/inspect_record.ts";
import { readKey, textOfKey } from "../../../kv/inspector/key_text.ts";
import { masked, textOfValue } from "../../../kv/inspector/value_text.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../(_lib)/state.ts";
import { recordAddress } from "../(_lib)/addresses.ts";
import { RecordPage } from "../(_lib)/RecordPage.tsx";
import { reason } from "../(_lib)/ReasonField.tsx";

/** JSON may be longer than what is stored: 64 KiB of short values on lines of their own. */
const VALUE_CHARS = 200_000;

const EditForm = z.strictObject({ key: text(2_000), versionstamp: text(40), value: multiline(VALUE_CHARS), reason });

interface RecordData {
  readonly title: string;
  readonly record: InspectedRecord;
  /** Null where the record cannot be edited, by this viewer or by anybody. */
  readonly form: FormView | null;
  /** What somebody else changed while this edit was being typed. */
  readonly conflict: readonly Difference[] | null;
}

/** One key: its value, what hangs on it, and for who may the form that edits it. */
export const handler = define.handlers({
  async GET(ctx) {
    const key = readKey(ctx.url.searchParams.get("key") ?? "");
    if (key === null || key.length === 0) throw new HttpError(404);
    const record = await inspectRecord(ctx.state.deps.store.kv, key);
    return show(ctx, record, freshForm({ value: textOfValue(record.value) }), record.versionstamp === null ? 404 : 200);
  },

  async POST(ctx) {
    const { state } = ctx;
    const { store } = state.deps;
    const key = readKey(String(state.form.get("key") ?? ""));
    if (key === null || key.length === 0) throw new HttpError(422);
    const parsed = parseForm(EditForm, state.form);
    if (!parsed.ok) {
      return show(ctx, await inspectRecord(store.kv, key), refusedForm(state, parsed.values, parsed.errors), 422);
    }
    const { versionstamp, value: valueText, reason } = parsed.value;
    const edited = await editRecord(store, viewerOf(ctx), { key, versionstamp, valueText, reason }, operationOf(ctx));
    if (edited.ok) return seeOther(`${recordAddress(key)}&done=saved`);
    if (edited.refusal === "operation_reused") throw new HttpError(409);
    return await showRefused(ctx, key, { value: valueText, reason }, edited.refusal);
  },
});

/** The form again with what was typed; after somebody else's change, with what differs now. */
async function showRefused(ctx: RequestContext, key: Deno.KvKey, values: FormView["values"], refusal: EditRefusal) {
  const record = await inspectRecord(ctx.state.deps.store.kv, key);
  const message = adminWords(ctx.state.lang).kv.refusal[refusal];
  const form: FormView = { ...freshForm(values), errors: [{ name: "value", message }] };
  if (refusal !== "changed_meanwhile") return show(ctx, record, form, 422);
  return show(ctx, record, form, 409, conflictOf(record, values.value ?? ""));
}

function conflictOf({ value }: InspectedRecord, typed: string): Difference[] {
  try {
    return differences(masked(value), JSON.parse(typed));
  } catch {
    return [];
  }
}

function show(
  ctx: RequestContext,
  record: InspectedRecord,
  form: FormView,
  status: number,
  conflict: readonly Difference[] | null = null,
) {
  const editable = record.versionstamp !== null && editRuleOf(record.key) === "editable" &&
    may(viewerOf(ctx), "platform.write");
  return page<RecordData>({ title: textOfKey(record.key), record, form: editable ? form : null, conflict }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { record, form, conflict } = data as RecordData;
  return (
    <PortalShell state={state} url={url}>
      <RecordPage state={state} record={record} form={form} conflict={conflict} />
    </PortalShell>
  );
});
