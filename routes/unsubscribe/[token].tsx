import { page } from "fresh";
import { FormActions } from "../../components/form/FormActions.tsx";
import { Button } from "../../components/layout/Button.tsx";
import { Form } from "../../components/layout/Form.tsx";
import { PublicShell } from "../../components/layout/PublicShell.tsx";
import { mailsWords } from "../../domain/i18n/mails/mails_words.ts";
import { openUnsubscription } from "../../jobs/ports/mail/unsubscribe_token.ts";
import { muteMails } from "../../kv/notices/preferences.ts";
import { define, type RequestContext } from "../(_lib)/state.ts";

interface UnsubscribeData {
  readonly title: string;
  readonly shown: "question" | "done" | "dead";
}

/**
 * The link at the end of a notification mail. GET shows one button and changes nothing, because mail scanners open links; one POST unsubscribes, without
 * a sign-in and without a redirect, whether it comes from that button or from the reader's mail program (RFC 8058). The token says who and what: it was
 * made for this, and whoever has it may do no more than this.
 */
export const handler = define.handlers({
  async GET(ctx) {
    return show(ctx, await readToken(ctx) === null ? "dead" : "question");
  },

  async POST(ctx) {
    const unsubscription = await readToken(ctx);
    if (unsubscription === null) return show(ctx, "dead");
    await muteMails(ctx.state.deps.store, unsubscription.userId, unsubscription.kind);
    return show(ctx, "done");
  },
});

function readToken({ state, params }: RequestContext) {
  state.ownHeaders["referrer-policy"] = "no-referrer";
  return openUnsubscription(state.deps.ports.secrets, params.token!);
}

function show({ state }: RequestContext, shown: UnsubscribeData["shown"]) {
  const words = mailsWords(state.lang).unsubscribe;
  const title = { question: words.title, done: words.doneTitle, dead: words.deadTitle }[shown];
  return page<UnsubscribeData>({ title, shown }, {
    status: shown === "dead" ? 410 : 200,
    headers: { "cache-control": "no-store" },
  });
}

export default define.page<typeof handler>(({ state, url, data }) => {
  const { lang, session } = state;
  const { title, shown } = data as UnsubscribeData;
  const words = mailsWords(lang).unsubscribe;
  return (
    <PublicShell lang={lang} path={url.pathname} csrf={session?.csrf}>
      <div class="narrow">
        <h1>{title}</h1>
        <p>{{ question: words.text, done: words.doneText, dead: words.deadText }[shown]}</p>
        {shown === "question" && (
          <Form action={url.pathname}>
            <FormActions>
              <Button kind="primary" size="big">{words.button}</Button>
            </FormActions>
          </Form>
        )}
      </div>
    </PublicShell>
  );
});
