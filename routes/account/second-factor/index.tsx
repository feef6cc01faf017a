import { page } from "fresh";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { accountWords } from "../../../domain/i18n/account/account_words.ts";
import { uiWords } from "../../../domain/i18n/ui/ui_words.ts";
import { totp } from "../../../jobs/ports/totp/totp.ts";
import { setSecondFactor } from "../../../kv/identity/change_second_factor.ts";
import { getSecondFactor } from "../../../kv/identity/second_factor.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, type RequestContext, type State } from "../../(_lib)/state.ts";
import { AccountHead } from "../(_components)/AccountHead.tsx";
import { RecoveryCodes } from "../(_components)/RecoveryCodes.tsx";
import { openOffer, sealOffer } from "../(_lib)/offered_secret.ts";
import { ownSession, ownUser } from "../(_lib)/own_user.ts";

/** Modules of light around a QR code, which its reader needs. Source: ISO/IEC 18004, 6.3.8. */
const QUIET_ZONE = 4;

/** The secret that an authenticator is to hold, or the codes that stand in for it once it does. */
type SetUp = {
  readonly secret: string;
  readonly sealed: string;
  readonly qr: { readonly path: string; readonly size: number };
  readonly wrong: boolean;
} | { readonly codes: readonly string[] };

interface FactorData {
  readonly title: string;
  readonly setUp: SetUp;
}

/** Sets up one's second factor: a new secret each time it is shown, stored once a code of it was typed. */
export const handler = define.handlers({
  async GET(ctx) {
    const { state } = ctx;
    if (await getSecondFactor(state.deps.store.kv, ownSession(state).viewer.id) !== null) return seeOther("/account/security");
    return await offer(ctx, await totp.newSecret(), false);
  },

  async POST(ctx) {
    const { state } = ctx;
    const { form, deps: { store, ports } } = state;
    const session = ownSession(state);
    const secret = await openOffer(ports.secrets, session.viewer.id, form.get("sealed"), store.now());
    if (secret === null) return seeOther("/account/second-factor");
    const code = form.get("code");
    const step = await totp.stepOf(secret, typeof code === "string" ? code : "", store.now());
    if (step === null) return await offer(ctx, secret, true);
    const codes = await setSecondFactor(store, ports.secrets, session, { secret, step });
    // Sent again, the form finds a second factor: the codes were shown, and are not known any more.
    if (codes === null) return seeOther("/account/security");
    const { codesTitle: title } = accountWords(state.lang).factor;
    return page<FactorData>({ title, setUp: { codes } }, SECRET_PAGE);
  },
});

/** A page that shows a secret is kept by nobody. */
const SECRET_PAGE = { headers: { "cache-control": "no-store", "referrer-policy": "no-referrer" } };

async function offer({ state }: RequestContext, secret: string, wrong: boolean) {
  const { store, ports } = state.deps;
  const { id, email } = (await ownUser(state)).value;
  const [sealed, address, { qrPath }] = await Promise.all([
    sealOffer(ports.secrets, id, secret, store.now()),
    totp.address(secret, email),
    import("../../../jobs/ports/pdf/qr_path.ts"),
  ]);
  const { title } = accountWords(state.lang).factor;
  const setUp = { secret, sealed, qr: qrPath(address), wrong };
  return page<FactorData>({ title, setUp }, { ...SECRET_PAGE, status: wrong ? 422 : 200 });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { setUp } = data as FactorData;
  return (
    <PortalShell state={state} url={url}>
      {"codes" in setUp ? <RecoveryCodes lang={state.lang} codes={setUp.codes} /> : <SetUpForm state={state} {...setUp} />}
    </PortalShell>
  );
});

function SetUpForm({ state, secret, sealed, qr, wrong }: Extract<SetUp, { secret: string }> & { state: State }) {
  const { lang, session } = state;
  const { factor: words, security } = accountWords(lang);
  const side = qr.size + 2 * QUIET_ZONE;
  const error = wrong ? words.wrong : undefined;
  return (
    <>
      <AccountHead
        lang={lang}
        title={words.title}
        lead={words.lead}
        above={{ href: "/account/security", word: security.title }}
      />
      {error !== undefined && <ErrorSummary lang={lang} errors={[{ name: "code", message: error }]} />}
      <Form action="/account/second-factor" csrf={session?.csrf} operationId={newOperationId()}>
        <HiddenField name="sealed" value={sealed} />
        <p>{words.scan}</p>
        <svg
          class="qr"
          viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
          role="img"
          aria-label={words.qr}
          shape-rendering="crispEdges"
        >
          <path d={qr.path} />
        </svg>
        <p>
          {words.secret} : <code class="kv-key">{secret.match(/.{1,4}/g)?.join(" ")}</code>
        </p>
        <TextField
          lang={lang}
          name="code"
          label={words.code}
          hint={words.codeHint}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={10}
          width="short"
          error={error}
        />
        <FormActions>
          <Button kind="primary">{words.confirm}</Button>
          <LinkButton href="/account/security" kind="quiet">{uiWords(lang).back}</LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
