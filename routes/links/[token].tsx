import { page } from "fresh";
import { z } from "zod";
import { FormActions } from "../../components/form/FormActions.tsx";
import { TextField } from "../../components/form/TextField.tsx";
import { Button } from "../../components/layout/Button.tsx";
import { Form } from "../../components/layout/Form.tsx";
import { PublicShell } from "../../components/layout/PublicShell.tsx";
import type { LinkPurpose } from "../../domain/identity/types.ts";
import { hashPassword } from "../../jobs/ports/password/argon2id.ts";
import { getLiveLink, spendLink, spendSetUpLink } from "../../kv/identity/links.ts";
import { userViewer } from "../../kv/identity/viewers.ts";
import { homeOf } from "../(_lib)/home_of.ts";
import { startSession } from "../(_lib)/start_session.ts";
import { define } from "../(_lib)/state.ts";

const NewPassword = z.object({ password: z.string().min(12).max(200) });

interface LinkData {
  readonly title: string;
  /** Null: the link opens nothing any more. */
  readonly kind: LinkPurpose["kind"] | null;
  readonly weakPassword?: boolean;
}

/**
 * A link handed to a person. GET shows one button and changes nothing, because mail scanners open links; its POST spends the link.
 * The address carries the secret, so it is never sent on as a referrer.
 */
export const handler = define.handlers({
  async GET(ctx) {
    ctx.state.ownHeaders["referrer-policy"] = "no-referrer";
    const link = await getLiveLink(ctx.state.deps.store, ctx.params.token!);
    const kind = link?.value.purpose.kind ?? null;
    const { site } = ctx.state.words;
    return page<LinkData>({ title: kind ? site.linkTitle[kind] : site.linkDead, kind }, answerWith(kind ? 200 : 410));
  },

  async POST(ctx) {
    ctx.state.ownHeaders["referrer-policy"] = "no-referrer";
    const { deps: { store }, words: { site }, lang, form } = ctx.state;
    const dead = () => page<LinkData>({ title: site.linkDead, kind: null }, answerWith(410));
    const link = await getLiveLink(store, ctx.params.token!);
    if (link === null) return dead();
    if (link.value.purpose.kind !== "set_up") {
      const opened = await spendLink(store, link, lang);
      return opened ? startSession(opened, homeOf(opened.session.viewer)) : dead();
    }
    const parsed = NewPassword.safeParse({ password: form.get("password") });
    if (!parsed.success) {
      return page<LinkData>({ title: site.linkTitle.set_up, kind: "set_up", weakPassword: true }, answerWith(422));
    }
    const hash = await hashPassword(parsed.data.password);
    const opened = await spendSetUpLink(store, link, hash, (user) => userViewer(store.kv, user));
    return opened ? startSession(opened, homeOf(opened.session.viewer)) : dead();
  },
});

function answerWith(status: number) {
  return { status, headers: { "cache-control": "no-store" } };
}

export default define.page<typeof handler>(({ state, url, data }) => {
  const { site } = state.words;
  const { kind, weakPassword } = data as LinkData;
  return (
    <PublicShell lang={state.lang} path={url.pathname} csrf={state.session?.csrf}>
      <div class="narrow">
        <h1>{kind ? site.linkTitle[kind] : site.linkDead}</h1>
        <p>{kind ? site.linkText[kind] : site.linkDeadText}</p>
        {kind && (
          <Form action={url.pathname} csrf={state.session?.csrf}>
            {kind === "set_up" && (
              <TextField
                lang={state.lang}
                name="password"
                type="password"
                label={site.newPassword}
                hint={site.newPasswordHint}
                error={weakPassword ? site.newPasswordHint : undefined}
                autocomplete="new-password"
              />
            )}
            <FormActions>
              <Button kind="primary" size="big">{site.linkButton[kind]}</Button>
            </FormActions>
          </Form>
        )}
      </div>
    </PublicShell>
  );
});
