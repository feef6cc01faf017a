import { page } from "fresh";
import { Button } from "../../../../components/layout/Button.tsx";
import { Form } from "../../../../components/layout/Form.tsx";
import { PhoneShell } from "../../../../components/layout/PhoneShell.tsx";
import { driverPinWords } from "../../../../domain/i18n/driver_pin/driver_pin_words.ts";
import { enrolPhone, getPhoneByLink } from "../../../../kv/identity/shared_phones.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { COOKIES, PHONE_SECONDS, setCookie } from "../../../(_lib)/cookies.ts";
import { forgetDriver } from "../../../(_lib)/driver/shared_phone.ts";
import { define, type RequestContext } from "../../../(_lib)/state.ts";

interface EnrolmentData {
  readonly title: string;
  /** What the desk calls the phone; null when the link opens nothing any more. */
  readonly phone: string | null;
}

/** The link by which a carrier's desk enrols a phone. GET shows one button and changes nothing; its POST spends the link. */
export const handler = define.handlers({
  async GET(ctx) {
    ctx.state.ownHeaders["referrer-policy"] = "no-referrer";
    const phone = await getPhoneByLink(ctx.state.deps.store, ctx.params.token!);
    return show(ctx, phone?.value.name ?? null);
  },

  async POST(ctx) {
    ctx.state.ownHeaders["referrer-policy"] = "no-referrer";
    const { store } = ctx.state.deps;
    const phone = await getPhoneByLink(store, ctx.params.token!);
    const cookie = phone && await enrolPhone(store, phone);
    if (!cookie) return show(ctx, null);
    const answer = seeOther("/driver/pin");
    forgetDriver(answer.headers);
    setCookie(answer.headers, COOKIES.phone, cookie, PHONE_SECONDS);
    return answer;
  },
});

function show({ state: { lang, words: { site } } }: RequestContext, phone: string | null) {
  const title = phone === null ? site.linkDead : driverPinWords(lang).enrolTitle;
  return page<EnrolmentData>({ title, phone }, { status: phone === null ? 410 : 200, headers: { "cache-control": "no-store" } });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, phone } = data as EnrolmentData;
  const { lang, words: { site } } = state;
  const words = driverPinWords(lang);
  return (
    <PhoneShell lang={lang} path={url.pathname} csrf={state.session?.csrf} title={title}>
      {phone === null ? <p>{site.linkDeadText}</p> : (
        <Form action={url.pathname} csrf={state.session?.csrf}>
          <p>{words.enrolText(phone)}</p>
          <Button kind="primary" size="big">{words.enrol}</Button>
        </Form>
      )}
    </PhoneShell>
  );
});
