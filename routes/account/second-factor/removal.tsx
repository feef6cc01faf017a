import { HttpError, page } from "fresh";
import { accountWords } from "../../../domain/i18n/account/account_words.ts";
import { removeSecondFactor } from "../../../kv/identity/change_second_factor.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, type RequestContext } from "../../(_lib)/state.ts";
import { PasswordQuestion } from "../(_components)/PasswordQuestion.tsx";
import { askPassword, type PasswordAnswer } from "../(_lib)/ask_password.ts";
import { ownSession, ownUser } from "../(_lib)/own_user.ts";

interface RemovalData {
  readonly title: string;
  readonly answer: PasswordAnswer | null;
}

/** Removes one's second factor, for whoever knows the password. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, null, 200),

  async POST(ctx) {
    const { state } = ctx;
    const answer = await askPassword(state, (await ownUser(state)).value, state.form.get("password"));
    if (answer !== "right") return show(ctx, answer, answer === "wrong" ? 422 : 429);
    if (!await removeSecondFactor(state.deps.store, ownSession(state))) throw new HttpError(409);
    return seeOther("/account/security?done=factorRemoved");
  },
});

function show({ state }: RequestContext, answer: PasswordAnswer | null, status: number) {
  return page<RemovalData>({ title: accountWords(state.lang).factor.removeTitle, answer }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, answer } = data as RemovalData;
  const words = accountWords(state.lang).factor;
  return (
    <PortalShell state={state} url={url}>
      <PasswordQuestion
        state={state}
        action="/account/second-factor/removal"
        title={title}
        consequence={words.removeText}
        confirm={words.remove}
        destructive
        answer={answer}
      />
    </PortalShell>
  );
});
