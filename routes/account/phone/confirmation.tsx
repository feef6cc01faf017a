import { channelsWords } from "../../../domain/i18n/channels/channels_words.ts";
import { confirmNumber } from "../../../kv/identity/phone_numbers.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { freshForm } from "../../(_lib)/form_answer.ts";
import { define, viewerOf } from "../../(_lib)/state.ts";
import { PhonePage } from "./(_components)/PhonePage.tsx";
import { type PhoneData, showPhone } from "./(_lib)/show_phone.ts";

/** Takes a number as the viewer's when they type the code that it got. */
export const handler = define.handlers({
  async POST(ctx) {
    const { form, lang, deps: { store, ports } } = ctx.state;
    const confirmed = await confirmNumber(store, ports.codeSecret, viewerOf(ctx), form.get("code")?.toString() ?? "");
    if (confirmed.ok) return seeOther("/account/phone?done=numberConfirmed");
    const errors = [{ name: "code", message: channelsWords(lang).numberRefusals[confirmed.refusal] }];
    return await showPhone(ctx, { codeForm: { ...freshForm(), errors } }, confirmed.refusal === "too_many_tries" ? 429 : 422);
  },
});

export default define.page<typeof handler>(({ data, state, url }) => (
  <PhonePage data={data as PhoneData} state={state} url={url} />
));
