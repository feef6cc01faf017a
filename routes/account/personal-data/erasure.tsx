import { HttpError, page } from "fresh";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { ConfirmPage } from "../../../components/layout/ConfirmPage.tsx";
import { accountWords } from "../../../domain/i18n/account/account_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { personalDataWords } from "../../../domain/i18n/personal_data/personal_data_words.ts";
import { erasePerson } from "../../../kv/personal_data/erase_person.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { clearCookie, COOKIES } from "../../(_lib)/cookies.ts";
import { errorOf, type FormView, freshForm } from "../../(_lib)/form_answer.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, type RequestContext, viewerOf } from "../../(_lib)/state.ts";
import { askPassword } from "../(_lib)/ask_password.ts";
import { ownUser } from "../(_lib)/own_user.ts";

interface ErasureData {
  readonly title: string;
  readonly form: FormView;
}

/** Erases who one is, for whoever knows the password; nobody is signed in afterwards. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, freshForm(), 200),

  async POST(ctx) {
    const { state } = ctx;
    const answer = await askPassword(state, (await ownUser(state)).value, state.form.get("password"));
    if (answer !== "right") {
      const message = accountWords(state.lang).password[answer];
      return show(ctx, { ...freshForm(), errors: [{ name: "password", message }] }, answer === "wrong" ? 422 : 429);
    }
    const erased = await erasePerson(state.deps.store, viewerOf(ctx), { userId: viewerOf(ctx).id });
    if (!erased.ok) {
      const { refusal } = erased;
      if (refusal.code === "person_not_found") throw new HttpError(404);
      const message = fill(personalDataWords(state.lang).lastOwner, { firm: refusal.firm });
      return show(ctx, { ...freshForm(), errors: [{ message }] }, 409);
    }
    const response = seeOther("/");
    clearCookie(response.headers, COOKIES.session);
    return response;
  },
});

function show({ state }: RequestContext, form: FormView, status: number) {
  return page<ErasureData>({ title: personalDataWords(state.lang).eraseQuestion, form }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, form } = data as ErasureData;
  const { lang, session } = state;
  const words = personalDataWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <ErrorSummary lang={lang} errors={form.errors} />
      <ConfirmPage
        lang={lang}
        action="/account/personal-data/erasure"
        csrf={session?.csrf}
        operationId={form.operationId}
        title={title}
        consequence={
          <>
            <p>{words.eraseText}</p>
            <p>{words.keptText}</p>
          </>
        }
        confirm={words.erase}
        back="/account/personal-data"
        crumbs={[{ href: "/account", word: accountWords(lang).title }, { href: "/account/personal-data", word: words.title }]}
      >
        <TextField
          lang={lang}
          name="password"
          type="password"
          label={words.password}
          autocomplete="current-password"
          error={errorOf(form, "password")}
        />
      </ConfirmPage>
    </PortalShell>
  );
});
