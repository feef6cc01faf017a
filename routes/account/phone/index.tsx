import { z } from "zod";
import { phone } from "../../../domain/forms/fields.ts";
import { parseForm, typedValues } from "../../../domain/forms/form.ts";
import { channelsWords } from "../../../domain/i18n/channels/channels_words.ts";
import { sendNumberCode } from "../../../kv/identity/phone_numbers.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { define, viewerOf } from "../../(_lib)/state.ts";
import { PhonePage } from "./(_components)/PhonePage.tsx";
import { type PhoneData, showPhone } from "./(_lib)/show_phone.ts";

const numberForm = z.strictObject({ number: phone });

/** The number at which a person gets texts; POST sends a code to another. */
export const handler = define.handlers({
  GET: (ctx) => showPhone(ctx, {}, 200),

  async POST(ctx) {
    const { state } = ctx;
    const { store, ports } = state.deps;
    const words = channelsWords(state.lang);
    const parsed = parseForm(numberForm, state.form);
    if (!parsed.ok) return await showPhone(ctx, { form: refusedForm(state, parsed.values, parsed.errors) }, 422);
    const { number } = parsed.value;
    if (await sendNumberCode(store, ports.codeSecret, viewerOf(ctx), number, words.phone.text)) {
      return seeOther("/account/phone?done=codeSent");
    }
    const errors = [{ name: "number", message: words.numberRefusals.too_many_tries }];
    return await showPhone(ctx, { form: { ...freshForm(typedValues(state.form)), errors } }, 429);
  },
});

export default define.page<typeof handler>(({ data, state, url }) => (
  <PhonePage data={data as PhoneData} state={state} url={url} />
));
