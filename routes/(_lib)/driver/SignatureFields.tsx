import { CheckboxField } from "../../../components/form/CheckboxField.tsx";
import { FieldNotes } from "../../../components/form/Field.tsx";
import { fieldId } from "../../../components/form/field_id.ts";
import { Fieldset } from "../../../components/form/Fieldset.tsx";
import { TextAreaField } from "../../../components/form/TextAreaField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { type Way, waysAt } from "../../../domain/driver/ways.ts";
import { maskEmail } from "../../../domain/driver/mask_email.ts";
import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { SignaturePad } from "../../../islands/SignaturePad.tsx";
import { errorOf } from "../form_answer.ts";
import type { State } from "../state.ts";
import { viewerOf } from "../state.ts";
import type { StopView } from "./stop_view.ts";

interface Parts {
  readonly state: State;
  readonly view: StopView;
}

/** Who signs at a stop: somebody of the site, then the driver. */
export function SignatureFields(parts: Parts) {
  return (
    <>
      <CounterpartFields {...parts} />
      <OwnSignature {...parts} />
    </>
  );
}

/** Who signs for the site and how; each way brings its own fields. Signing on glass needs a script, so a script shows it. */
function CounterpartFields({ state, view }: Parts) {
  const { lang } = state;
  const words = driverWords(lang);
  const { at: { stop }, forms: { handling: form } } = view;
  const error = errorOf(form, "counterpart.way");
  return (
    <Fieldset legend={words.signature[stop.kind]}>
      <TextField
        lang={lang}
        name="counterpart.name"
        label={words.signerName}
        value={form.values["counterpart.name"] ?? stop.contact?.name}
        error={errorOf(form, "counterpart.name")}
        autocomplete="off"
        maxlength={120}
      />
      <fieldset class={error ? "field field-wrong" : "field"}>
        <legend>{words.wayLegend}</legend>
        <FieldNotes lang={lang} name="counterpart.way" hint={undefined} error={error} />
        <div class="ways">
          {waysAt(stop).map((way, index) => {
            const id = index === 0 ? fieldId("counterpart.way") : `${fieldId("counterpart.way")}-${way}`;
            return (
              <div class="way" key={way} hidden={way === "on_glass"} data-needs-script={way === "on_glass" || undefined}>
                <div class="choice">
                  <input
                    type="radio"
                    id={id}
                    name="counterpart.way"
                    value={way}
                    checked={form.values["counterpart.way"] === way}
                  />
                  <label for={id}>
                    {words.way[way]}
                    {way === "later" && <small>{words.wayHint.later}</small>}
                    {way === "driver_attestation" && <small>{words.wayHint.driver_attestation}</small>}
                  </label>
                </div>
                <div class="way-fields">
                  <WayFields way={way} state={state} view={view} />
                </div>
              </div>
            );
          })}
        </div>
      </fieldset>
      {stop.kind === "pickup" && (
        <CheckboxField
          lang={lang}
          name="counterpart.reservationsAccepted"
          label={words.reservationsAccepted}
          checked={form.values["counterpart.reservationsAccepted"] === "on"}
        />
      )}
    </Fieldset>
  );
}

function WayFields({ way, state, view }: Parts & { way: Way }) {
  const { lang } = state;
  const words = driverWords(lang);
  const { at: { stop, path }, codeSentTo, forms: { handling: form } } = view;
  const ticked = (name: string) => form.values[name] === "on";
  switch (way) {
    case "on_glass":
      return <Pad state={state} view={view} name="counterpart.strokes" label={words.signature[stop.kind]} />;
    case "one_time_code":
      return (
        <>
          {codeSentTo && <Notice tone="go" announce>{fill(words.codeSent, { to: codeSentTo })}</Notice>}
          <p class="hint">{fill(words.sendCodeHint, { to: maskEmail(stop.contact?.email ?? "") })}</p>
          <div data-code>
            <Button icon="mail" formaction={`${path}/code`}>{words.sendCode}</Button>
            <p role="status" data-code-status></p>
          </div>
          <TextField
            lang={lang}
            name="counterpart.code"
            label={words.code}
            width="short"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={12}
            value={form.values["counterpart.code"]}
            error={errorOf(form, "counterpart.code")}
          />
          <CheckboxField
            lang={lang}
            name="counterpart.agreed"
            label={words.agreed}
            required
            checked={ticked("counterpart.agreed")}
            error={errorOf(form, "counterpart.agreed")}
          />
        </>
      );
    case "driver_attestation":
      return (
        <CheckboxField
          lang={lang}
          name="counterpart.attested"
          label={words.attested}
          required
          checked={ticked("counterpart.attested")}
          error={errorOf(form, "counterpart.attested")}
        />
      );
    case "impossible":
      return (
        <TextAreaField
          lang={lang}
          name="counterpart.reason"
          label={words.impossibleReason}
          rows={2}
          maxlength={300}
          value={form.values["counterpart.reason"]}
          error={errorOf(form, "counterpart.reason")}
        />
      );
    case "later":
      return null;
  }
}

/** The driver's own signature: drawn, or given by being signed in, which a tick says. */
function OwnSignature({ state, view }: Parts) {
  const words = driverWords(state.lang);
  const { name, orgName } = viewerOf({ state });
  const form = view.forms.handling;
  return (
    <Fieldset legend={words.ownSignature} hint={fill(words.ownHint, { name, firm: orgName })}>
      <Pad state={state} view={view} name="driver.strokes" label={words.ownSignature} />
      <CheckboxField
        lang={state.lang}
        name="driver.agreed"
        label={words.ownAgreed}
        checked={form.values["driver.agreed"] === "on"}
        error={errorOf(form, "driver.agreed")}
      />
    </Fieldset>
  );
}

function Pad({ state, view, name, label }: Parts & { name: string; label: string }) {
  const words = driverWords(state.lang);
  const form = view.forms.handling;
  return (
    <div class="field">
      <FieldNotes lang={state.lang} name={name} hint={undefined} error={errorOf(form, name)} />
      <SignaturePad
        id={fieldId(name)}
        name={name}
        value={form.values[name] ?? ""}
        label={`${words.padLabel} : ${label}`}
        clear={words.padClear}
      />
    </div>
  );
}
