import { HttpError, page } from "fresh";
import { accountWords } from "../../../domain/i18n/account/account_words.ts";
import { renewRecoveryCodes } from "../../../kv/identity/change_second_factor.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, type RequestContext } from "../../(_lib)/state.ts";
import { PasswordQuestion } from "../(_components)/PasswordQuestion.tsx";
import { RecoveryCodes } from "../(_components)/RecoveryCodes.tsx";
import { askPassword, type PasswordAnswer } from "../(_lib)/ask_password.ts";
import { ownSession, ownUser } from "../(_lib)/own_user.ts";

interface CodesData {
  readonly title: string;
  readonly outcome: { readonly answer: PasswordAnswer | null } | { readonly codes: readonly string[] };
}

/** Makes new recovery codes, for whoever knows the password. The answer is the page itself, as they are shown once. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, { answer: null }, 200),

  async POST(ctx) {
    const { state } = ctx;
    const answer = await askPassword(state, (await ownUser(state)).value, state.form.get("password"));
    if (answer !== "right") return show(ctx, { answer }, answer === "wrong" ? 422 : 429);
    const codes = await renewRecoveryCodes(state.deps.store, ownSession(state));
    if (codes === null) throw new HttpError(409);
    return show(ctx, { codes }, 200);
  },
});

function show({ state }: RequestContext, outcome: CodesData["outcome"], status: number) {
  const { renewTitle, codesTitle } = accountWords(state.lang).factor;
  return page<CodesData>({ title: "codes" in outcome ? codesTitle : renewTitle, outcome }, {
    status,
    headers: { "cache-control": "no-store" },
  });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, outcome } = data as CodesData;
  const words = accountWords(state.lang).factor;
  return (
    <PortalShell state={state} url={url}>
      {"codes" in outcome ? <RecoveryCodes lang={state.lang} codes={outcome.codes} /> : (
        <PasswordQuestion
          state={state}
          action="/account/second-factor/recovery-codes"
          title={title}
          consequence={words.renewText}
          confirm={words.renew}
          destructive={false}
          answer={outcome.answer}
        />
      )}
    </PortalShell>
  );
});
