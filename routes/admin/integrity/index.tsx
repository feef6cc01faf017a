import { HttpError, page } from "fresh";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { getLastCheck, type IntegrityCheck, startCheck } from "../../../kv/integrity/checks.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { type FormView, freshForm } from "../../(_lib)/form_answer.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, viewerOf } from "../../(_lib)/state.ts";
import { CheckReport } from "../(_lib)/CheckReport.tsx";
import { RunHead } from "../(_lib)/RunHead.tsx";

interface IntegrityData {
  readonly title: string;
  readonly check: IntegrityCheck | null;
  readonly form: FormView;
}

/** The last check of the data, and the button that asks for another. */
export const handler = define.handlers({
  async GET({ state }) {
    const check = await getLastCheck(state.deps.store.kv);
    return page<IntegrityData>({ title: adminWords(state.lang).integrity.title, check, form: freshForm() });
  },

  async POST(ctx) {
    const started = await startCheck(ctx.state.deps.store, viewerOf(ctx), operationOf(ctx));
    if (started === "other_content") throw new HttpError(409);
    return seeOther("/admin/integrity");
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { check, form } = data as IntegrityData;
  const { integrity: words } = adminWords(state.lang);
  return (
    <PortalShell state={state} url={url}>
      <RunHead
        state={state}
        path="/admin/integrity"
        title={words.title}
        lead={words.lead}
        start={words.start}
        icon="shield-check"
      />
      <CheckReport state={state} check={check} form={form} />
    </PortalShell>
  );
});
