import { CheckboxField } from "../../../components/form/CheckboxField.tsx";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { Fieldset } from "../../../components/form/Fieldset.tsx";
import { FileField } from "../../../components/form/FileField.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { NumberField } from "../../../components/form/NumberField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { foreseenAt } from "../../../domain/driver/foreseen_at.ts";
import { linesAt } from "../../../domain/orders/totals.ts";
import { errorOf } from "../form_answer.ts";
import { locatedErrors } from "../located_errors.ts";
import type { State } from "../state.ts";
import { placeAtStop } from "./place_at_stop.ts";
import { SignatureFields } from "./SignatureFields.tsx";
import { ACCEPT } from "../files/store_files.ts";
import type { StopView } from "./stop_view.ts";

interface Parts {
  readonly state: State;
  readonly view: StopView;
}

/** Everything that is written down when goods are loaded or unloaded, in the order of the work: count, photograph, exchange, sign. */
export function HandlingFields({ state, view }: Parts) {
  const { at, forms: { handling: form }, seen } = view;
  return (
    <Form id="handling" action={`${at.path}/handling`} csrf={state.session?.csrf} operationId={form.operationId} files>
      <ErrorSummary lang={state.lang} errors={locatedErrors(form.errors, (name) => placeAtStop(state.lang, at, name))} />
      <HiddenField name="deviceAt" value={form.values.deviceAt ?? ""} />
      {Object.entries(seen).map(([consignment, hash], i) => (
        <>
          <HiddenField name={`seen.${i}.consignment`} value={consignment} />
          <HiddenField name={`seen.${i}.hash`} value={hash} />
        </>
      ))}
      <CountFields state={state} view={view} />
      <PhotoFields state={state} view={view} />
      {at.stop.palletMode !== "none" && <PalletFields state={state} view={view} />}
      <SignatureFields state={state} view={view} />
    </Form>
  );
}

function CountFields({ state, view: { at: { order, stop }, forms: { handling: form } } }: Parts) {
  const { lang } = state;
  const words = driverWords(lang);
  const { packaging } = state.words.trade;
  return (
    <>
      {linesAt(order, stop.id).map((line, i) => (
        <Fieldset key={line.id} legend={`${line.description} · ${packaging[line.packaging]}`}>
          <HiddenField name={`counts.${i}.lineId`} value={line.id} />
          <NumberField
            lang={lang}
            name={`counts.${i}.quantity`}
            label={words.counted[stop.kind]}
            hint={fill(words.countedHint, { expected: foreseenAt(line, stop) })}
            whole
            value={form.values[`counts.${i}.quantity`]}
            error={errorOf(form, `counts.${i}.quantity`)}
          />
          <TextField
            lang={lang}
            name={`counts.${i}.reservation`}
            label={words.reservation}
            hint={words.reservationHint}
            optional
            maxlength={500}
            value={form.values[`counts.${i}.reservation`]}
            error={errorOf(form, `counts.${i}.reservation`)}
          />
          <CheckboxField
            lang={lang}
            name={`counts.${i}.damaged`}
            label={words.damaged}
            checked={form.values[`counts.${i}.damaged`] === "on"}
          />
        </Fieldset>
      ))}
    </>
  );
}

function PhotoFields({ state, view: { at: { stop }, forms: { handling: form } } }: Parts) {
  const { lang } = state;
  const words = driverWords(lang);
  return (
    <Fieldset legend={words.photosTitle}>
      <FileField
        lang={lang}
        name="photos"
        label={words.photos}
        hint={words.photosHint}
        accept={ACCEPT}
        camera
        multiple
        optional
        error={errorOf(form, "photos")}
      />
      {stop.kind === "delivery" && (
        <FileField
          lang={lang}
          name="proof"
          label={words.proof}
          accept={ACCEPT}
          camera
          multiple
          optional
          error={errorOf(form, "proof")}
        />
      )}
    </Fieldset>
  );
}

function PalletFields({ state, view: { at: { stop }, forms: { handling: form } } }: Parts) {
  const { lang } = state;
  const words = driverWords(lang);
  const { palletMode, palletType } = state.words.trade;
  return (
    <Fieldset legend={words.pallets} hint={`${palletType[stop.palletType]} · ${palletMode[stop.palletMode]}`}>
      <div class="fields">
        {(["given", "received", "refused"] as const).map((count) => (
          <NumberField
            key={count}
            lang={lang}
            name={`pallets.${count}`}
            label={words[count]}
            whole
            value={form.values[`pallets.${count}`]}
            error={errorOf(form, `pallets.${count}`)}
          />
        ))}
      </div>
      <TextField
        lang={lang}
        name="pallets.refusalReason"
        label={words.refusalReason}
        optional
        maxlength={200}
        value={form.values["pallets.refusalReason"]}
        error={errorOf(form, "pallets.refusalReason")}
      />
    </Fieldset>
  );
}
