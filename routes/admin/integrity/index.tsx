import { HttpError, page } from "fresh";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { getLastCheck, type IntegrityCheck, startCheck } from "../../../kv/integrity/checks.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { type FormView, freshForm } from "../../(_lib)/form_answer.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, viewerOf } from "../../(_lib)/state.ts";
import { CheckReport } from "../(_lib)/CheckReport.tsx";

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
  const { integrity: words, refresh } = adminWords(state.lang);
  const csrf = state.session?.csrf;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <LinkButton href="/admin/integrity" kind="quiet" icon="refresh-cw">{refresh}</LinkButton>
            <PostButton action="/admin/integrity" csrf={csrf} operationId={form.operationId} kind="primary" icon="shield-check">
              {words.start}
            </PostButton>
          </>
        }
      />
      <CheckReport state={state} check={check} form={form} />
    </PortalShell>
  );
});
