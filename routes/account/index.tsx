import { HttpError, page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../components/form/FormActions.tsx";
import { SelectField } from "../../components/form/SelectField.tsx";
import { TextField } from "../../components/form/TextField.tsx";
import { Button } from "../../components/layout/Button.tsx";
import { DescriptionList } from "../../components/layout/DescriptionList.tsx";
import { Form } from "../../components/layout/Form.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { Section } from "../../components/layout/Section.tsx";
import { oneOf, text } from "../../domain/forms/fields.ts";
import { parseForm, typedValues } from "../../domain/forms/form.ts";
import { accountWords } from "../../domain/i18n/account/account_words.ts";
import { LANGS } from "../../domain/i18n/lang.ts";
import { may } from "../../domain/rights/policy.ts";
import { DAY_MS, SECOND_MS } from "../../domain/time/instant.ts";
import { changeProfile } from "../../kv/identity/change_account.ts";
import { seeOther } from "../(_lib)/answers.ts";
import { COOKIES, setCookie } from "../(_lib)/cookies.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../(_lib)/form_answer.ts";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { define, type RequestContext, type State, viewerOf } from "../(_lib)/state.ts";
import { ownSession, ownUser } from "./(_lib)/own_user.ts";
import { type Place, placesOf } from "./(_lib)/places.ts";

const LONGEST_NAME = 80;
const YEAR_SECONDS = 365 * DAY_MS / SECOND_MS;
const profileForm = z.strictObject({ name: text(LONGEST_NAME), lang: oneOf(LANGS) });

interface Profile {
  readonly email: string;
  readonly form: FormView;
}

interface AccountData {
  readonly title: string;
  /** Null for whom a firm's provider vouched that cannot speak for all of the person. */
  readonly profile: Profile | null;
  readonly places: readonly Place[];
}

/** One's own account: name and language, and where its other settings are, those of the organisation too. */
export const handler = define.handlers({
  async GET(ctx) {
    if (!may(viewerOf(ctx), "account.own")) return show(ctx, null, 200);
    const { name, lang, email } = (await ownUser(ctx.state)).value;
    return show(ctx, { email, form: freshForm({ name, lang }) }, 200);
  },

  async POST(ctx) {
    const { state } = ctx;
    const user = await ownUser(state);
    const { email } = user.value;
    const parsed = parseForm(profileForm, state.form);
    if (!parsed.ok) return show(ctx, { email, form: refusedForm(state, parsed.values, parsed.errors) }, 422);
    if (!await changeProfile(state.deps.store, ownSession(state), user, parsed.value)) {
      const errors = [{ message: accountWords(state.lang).changedMeanwhile }];
      return show(ctx, { email, form: { ...freshForm(typedValues(state.form)), errors } }, 409);
    }
    const response = seeOther("/account?done=saved");
    setCookie(response.headers, COOKIES.lang, parsed.value.lang, YEAR_SECONDS);
    return response;
  },
});

function show({ state }: RequestContext, profile: Profile | null, status: number) {
  // Who belongs to one organisation only has nothing to switch.
  const places = placesOf(viewerOf({ state })).filter(({ name }) => name !== "organisations" || state.session?.maySwitch);
  if (profile === null && places.length === 0) throw new HttpError(403);
  return page<AccountData>({ title: accountWords(state.lang).title, profile, places }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, profile, places } = data as AccountData;
  const words = accountWords(state.lang);
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={state.lang} title={title} lead={words.lead} />
      {profile && <ProfileForm state={state} profile={profile} />}
      <Section id="settings" title={words.places} plain>
        <ul class="settings">
          {places.map(({ name, href }) => (
            <li>
              <a href={href}>
                <b>{words.place[name].title}</b>
                <small>{words.place[name].text}</small>
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </PortalShell>
  );
});

function ProfileForm({ state, profile: { email, form } }: { readonly state: State; readonly profile: Profile }) {
  const { lang } = state;
  const words = accountWords(lang);
  const viewer = viewerOf({ state });
  const names = new Intl.DisplayNames(lang, { type: "language" });
  const field = (name: string) => ({ lang, name, value: form.values[name], error: errorOf(form, name) });
  return (
    <Section id="profile" title={words.profile} plain>
      <ErrorSummary lang={lang} errors={form.errors} />
      <Form action="/account" csrf={state.session?.csrf} operationId={form.operationId}>
        <DescriptionList
          items={[
            { term: words.security.organisation, value: `${viewer.orgName} (${roleOf(state, viewer.role)})`, wide: true },
            { term: words.email, value: email, wide: true },
          ]}
        />
        <p class="hint">{words.emailHint}</p>
        <TextField {...field("name")} label={words.name} maxlength={LONGEST_NAME} autocomplete="name" />
        <SelectField
          {...field("lang")}
          label={words.language}
          width="medium"
          options={LANGS.map((code) => ({ value: code, label: names.of(code) ?? code }))}
        />
        <FormActions>
          <Button kind="primary">{words.save}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function roleOf({ words: { trade } }: State, role: string): string {
  return Object.hasOwn(trade.role, role) ? trade.role[role as keyof typeof trade.role] : role;
}
