import { HttpError, page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { PhoneShell } from "../../../components/layout/PhoneShell.tsx";
import type { Driver } from "../../../domain/directory/types.ts";
import { text } from "../../../domain/forms/fields.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import { driverPinWords } from "../../../domain/i18n/driver_pin/driver_pin_words.ts";
import { PIN_DIGITS, type SharedPhone } from "../../../domain/identity/driver_pin.ts";
import { verifyPassword } from "../../../jobs/ports/password/argon2id.ts";
import { keyedPin } from "../../../jobs/ports/password/keyed_pin.ts";
import { getCard } from "../../../kv/directory/book.ts";
import { DRIVERS } from "../../../kv/directory/books.ts";
import { openPinSession } from "../../../kv/identity/driver_pin_sessions.ts";
import { tryAgain } from "../../../kv/identity/tries.ts";
import { addressOf } from "../../(_lib)/address_of.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { clearCookie, COOKIES, cookiesOf, PHONE_SECONDS, setCookie } from "../../(_lib)/cookies.ts";
import { sharedPhoneOf } from "../../(_lib)/driver/shared_phone.ts";
import { startSession } from "../../(_lib)/start_session.ts";
import { define, type RequestContext } from "../../(_lib)/state.ts";

const pinForm = z.strictObject({ pin: text(20) });

interface PinData {
  readonly title: string;
  readonly error: string | null;
}

/** A driver types their PIN on a phone that the carrier's drivers share. The session that it opens is renewed by nothing. */
export const handler = define.handlers({
  async GET(ctx) {
    const phone = await sharedPhoneOf(ctx);
    return phone === null ? seeOther("/driver/pin") : show(await driverOf(ctx, phone), null, 200);
  },

  async POST(ctx) {
    const { form, lang, words: { site, formErrors }, deps: { store, ports } } = ctx.state;
    const phone = await sharedPhoneOf(ctx);
    if (phone === null) return seeOther("/driver/pin");
    const driver = await driverOf(ctx, phone);
    const parsed = parseForm(pinForm, form);
    if (!parsed.ok) return show(driver, formErrors.required, 422);
    if (!await tryAgain(store, "address", addressOf(ctx))) return show(driver, site.tooManyTries, 429);
    const pin = parsed.value.pin.replace(/\s/g, "");
    const opened = await openPinSession(
      store,
      phone,
      driver.id,
      (pinHash) => verifyPassword(keyedPin(ports.codeSecret, driver.id, pin), pinHash),
    );
    if (!opened.ok) {
      const words = driverPinWords(lang);
      return show(driver, opened.refusal === "pin_locked" ? words.pinLocked : words.pinWrong, 422);
    }
    const answer = startSession(opened.value, "/driver");
    clearCookie(answer.headers, COOKIES.device);
    setCookie(answer.headers, COOKIES.phone, cookiesOf(ctx.req)[COOKIES.phone]!, PHONE_SECONDS);
    return answer;
  },
});

/** The driver of the address, one of the phone's carrier. */
async function driverOf(ctx: RequestContext, { orgId }: SharedPhone): Promise<Driver> {
  const card = await getCard(ctx.state.deps.store.kv, DRIVERS, orgId, ctx.params.driverId!);
  if (card === null || card.value.archivedAt !== undefined) throw new HttpError(404);
  return card.value;
}

function show({ name }: Driver, error: string | null, status: number) {
  return page<PinData>({ title: name, error }, { status, headers: { "cache-control": "no-store" } });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, error } = data as PinData;
  const { lang } = state;
  const words = driverPinWords(lang);
  return (
    <PhoneShell
      lang={lang}
      path={url.pathname}
      csrf={state.session?.csrf}
      title={title}
      back={{ href: "/driver/pin", word: words.notMe }}
    >
      {error && <ErrorSummary lang={lang} errors={[{ name: "pin", message: error }]} />}
      <Form action={url.pathname} csrf={state.session?.csrf}>
        <TextField
          lang={lang}
          name="pin"
          type="password"
          label={words.pin}
          hint={words.pinHint}
          inputmode="numeric"
          maxlength={PIN_DIGITS}
          autocomplete="off"
          error={error ?? undefined}
        />
        <Button kind="primary" size="big">{words.open}</Button>
      </Form>
    </PhoneShell>
  );
});
