import { HttpError, page } from "fresh";
import { z } from "zod";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { text } from "../../../domain/forms/fields.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { getCheck, type IntegrityCheck, repairCheck } from "../../../kv/integrity/checks.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { type FormView, refusedForm } from "../../(_lib)/form_answer.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../(_lib)/state.ts";
import { CheckReport } from "../(_lib)/CheckReport.tsx";
import { reason } from "../(_lib)/ReasonField.tsx";

const RepairForm = z.strictObject({ check: text(40), reason });

interface RepairData {
  readonly title: string;
  readonly check: IntegrityCheck;
  readonly form: FormView;
}

/** Mends what a check found. */
export const handler = define.handlers({
  async POST(ctx) {
    const { state } = ctx;
    const { store } = state.deps;
    const parsed = parseForm(RepairForm, state.form);
    if (parsed.ok) {
      const mended = await repairCheck(store, viewerOf(ctx), parsed.value.check, parsed.value.reason);
      if (mended === null) throw new HttpError(404);
      return seeOther("/admin/integrity?done=repaired");
    }
    const check = await getCheck(store.kv, String(state.form.get("check")));
    if (check === null) throw new HttpError(404);
    const form = refusedForm(state, parsed.values, parsed.errors);
    return page<RepairData>({ title: adminWords(state.lang).integrity.title, check: check.value, form }, { status: 422 });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { check, form } = data as RepairData;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={adminWords(state.lang).integrity.repair}
        crumbs={[{ href: "/admin/integrity", word: adminWords(state.lang).integrity.title }]}
      />
      <CheckReport state={state} check={check} form={form} />
    </PortalShell>
  );
});
