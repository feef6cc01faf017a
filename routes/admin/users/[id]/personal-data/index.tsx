import { HttpError, page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../../../components/form/FormActions.tsx";
import { Button } from "../../../../../components/layout/Button.tsx";
import { Form } from "../../../../../components/layout/Form.tsx";
import { PageHead } from "../../../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../../../components/layout/PostButton.tsx";
import { Section } from "../../../../../components/layout/Section.tsx";
import { parseForm } from "../../../../../domain/forms/form.ts";
import { adminWords } from "../../../../../domain/i18n/admin/admin_words.ts";
import { fill } from "../../../../../domain/i18n/fill.ts";
import { personalDataWords } from "../../../../../domain/i18n/personal_data/personal_data_words.ts";
import type { User } from "../../../../../domain/identity/types.ts";
import { isErased } from "../../../../../domain/personal_data/erased_user.ts";
import { getUser } from "../../../../../kv/identity/users.ts";
import { erasePerson } from "../../../../../kv/personal_data/erase_person.ts";
import { seeOther } from "../../../../(_lib)/answers.ts";
import { type FormView, freshForm, refusedForm } from "../../../../(_lib)/form_answer.ts";
import { newOperationId } from "../../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../../(_lib)/PortalShell.tsx";
import { define, type RequestContext, viewerOf } from "../../../../(_lib)/state.ts";
import { reason, ReasonField } from "../../../(_lib)/ReasonField.tsx";

const erasureForm = z.strictObject({ reason });

interface PersonData {
  readonly title: string;
  readonly user: User;
  readonly form: FormView;
}

/** Exports or erases what is kept of a person, at their request and with a reason. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, freshForm(), 200),

  async POST(ctx) {
    const { state, params } = ctx;
    const parsed = parseForm(erasureForm, state.form);
    if (!parsed.ok) return await show(ctx, refusedForm(state, parsed.values, parsed.errors), 422);
    const erased = await erasePerson(state.deps.store, viewerOf(ctx), { userId: params.id!, reason: parsed.value.reason });
    if (erased.ok) return seeOther(`/admin/users/${params.id}/personal-data`);
    const { refusal } = erased;
    if (refusal.code === "person_not_found") throw new HttpError(404);
    const message = fill(personalDataWords(state.lang).adminLastOwner, { firm: refusal.firm });
    return await show(ctx, { ...freshForm({ reason: parsed.value.reason }), errors: [{ message }] }, 409);
  },
});

async function show({ state, params }: RequestContext, form: FormView, status: number) {
  const user = await getUser(state.deps.store.kv, params.id!);
  if (user === null) throw new HttpError(404);
  const title = fill(personalDataWords(state.lang).adminTitle, { name: user.value.name });
  return page<PersonData>({ title, user: user.value, form }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, user, form } = data as PersonData;
  const { lang, session } = state;
  const words = personalDataWords(lang);
  const path = `/admin/users/${user.id}/personal-data`;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={words.adminLead}
        crumbs={[{ href: "/admin/organisations", word: adminWords(lang).organisations.title }]}
      />
      <ErrorSummary lang={lang} errors={form.errors} />
      <Section
        id="export"
        title={words.exportTitle}
        actions={
          <PostButton action={`${path}/export`} csrf={session?.csrf} operationId={newOperationId()} icon="download">
            {words.export}
          </PostButton>
        }
      >
        <p>{words.exportText}</p>
      </Section>
      <Section id="erasure" title={words.eraseTitle}>
        {isErased(user) ? <p>{words.alreadyErased}</p> : (
          <>
            <p>{words.eraseText}</p>
            <p>{words.keptText}</p>
            <Form action={path} csrf={session?.csrf} operationId={form.operationId}>
              <ReasonField state={state} form={form} />
              <FormActions>
                <Button kind="danger">{words.erase}</Button>
              </FormActions>
            </Form>
          </>
        )}
      </Section>
    </PortalShell>
  );
});
