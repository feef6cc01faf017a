import { page } from "fresh";
import { ErrorSummary } from "../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../components/form/FormActions.tsx";
import { HiddenField } from "../../components/form/HiddenField.tsx";
import { TextField } from "../../components/form/TextField.tsx";
import { Button } from "../../components/layout/Button.tsx";
import { Form } from "../../components/layout/Form.tsx";
import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { PublicShell } from "../../components/layout/PublicShell.tsx";
import { accountWords } from "../../domain/i18n/account/account_words.ts";
import { totp } from "../../jobs/ports/totp/totp.ts";
import { completeHalfSession, readHalfSession } from "../../kv/identity/half_sessions.ts";
import { verifySecondFactor } from "../../kv/identity/second_factor.ts";
import { tryAgain } from "../../kv/identity/tries.ts";
import { addressOf } from "../(_lib)/address_of.ts";
import { localPath } from "../(_lib)/answers.ts";
import { clearCookie, COOKIES, cookiesOf } from "../(_lib)/cookies.ts";
import { homeOf } from "../(_lib)/home_of.ts";
import { sessionOriginOf } from "../(_lib)/sign_in/session_origin_of.ts";
import { startSession } from "../(_lib)/start_session.ts";
import { define, type RequestContext } from "../(_lib)/state.ts";

/** Longest text that may be a code. */
const CODE_CHARS = 40;

type Fault = "wrong" | "tooManyTries" | "over";

interface SecondStepData {
  readonly title: string;
  readonly next: string;
  readonly fault: Fault | null;
}

/** The second page of the sign-in: whoever showed the right password shows a code too. */
export const handler = define.handlers({
  async GET(ctx) {
    return show(ctx, ctx.url.searchParams.get("next"), await halfSession(ctx) === null ? "over" : null, 200);
  },

  async POST(ctx) {
    const { form, deps: { store, ports } } = ctx.state;
    const next = form.get("next");
    const half = await halfSession(ctx);
    if (half === null) return refuse(ctx, next, "over");
    const code = form.get("code");
    if (!await tryAgain(store, "address", addressOf(ctx))) return refuse(ctx, next, "tooManyTries");
    const typed = typeof code === "string" ? code.slice(0, CODE_CHARS) : "";
    const answer = await verifySecondFactor(store, { secrets: ports.secrets, totp }, half.value.userId, typed);
    if (answer === "too_many_tries") return refuse(ctx, next, "tooManyTries");
    if (answer === "wrong") return refuse(ctx, next, "wrong");
    const opened = await completeHalfSession(store, half, sessionOriginOf(ctx));
    if (opened === null) return refuse(ctx, next, "over");
    const response = startSession(opened, localPath(next, homeOf(opened.session.viewer)));
    clearCookie(response.headers, COOKIES.half);
    return response;
  },
});

async function halfSession({ req, state }: RequestContext) {
  const secret = cookiesOf(req)[COOKIES.half];
  return secret ? await readHalfSession(state.deps.store, secret) : null;
}

const STATUS: Record<Fault, number> = { wrong: 422, tooManyTries: 429, over: 410 };

function refuse(ctx: RequestContext, next: FormDataEntryValue | null, fault: Fault) {
  return show(ctx, next, fault, STATUS[fault]);
}

function show({ state }: RequestContext, next: FormDataEntryValue | null, fault: Fault | null, status: number) {
  const { title } = accountWords(state.lang).signIn;
  const headers = { "cache-control": "no-store" };
  return page<SecondStepData>({ title, next: localPath(next, "/"), fault }, { status, headers });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, next, fault } = data as SecondStepData;
  const { lang } = state;
  const words = accountWords(lang).signIn;
  const message = fault === null ? undefined : words[fault];
  return (
    <PublicShell lang={lang} path={url.pathname + url.search}>
      <div class="narrow">
        <h1>{title}</h1>
        {fault === "over"
          ? (
            <>
              <p>{words.over}</p>
              <LinkButton href={`/sign-in?next=${encodeURIComponent(next)}`} kind="primary">{words.back}</LinkButton>
            </>
          )
          : (
            <>
              <p>{words.text}</p>
              {message !== undefined && <ErrorSummary lang={lang} errors={[{ name: "code", message }]} />}
              <Form action="/sign-in/second-factor">
                <HiddenField name="next" value={next} />
                <TextField
                  lang={lang}
                  name="code"
                  label={words.code}
                  hint={words.codeHint}
                  maxlength={CODE_CHARS}
                  autocomplete="one-time-code"
                  error={message}
                  code
                />
                <FormActions>
                  <Button kind="primary">{words.confirm}</Button>
                </FormActions>
              </Form>
            </>
          )}
      </div>
    </PublicShell>
  );
});
