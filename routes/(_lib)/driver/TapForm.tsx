import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import type { State } from "../state.ts";
import type { StopView } from "./stop_view.ts";

/** One big button that says no more than "now": arrival or departure. */
export function TapForm({ step, state, view: { at, forms } }: { step: "arrival" | "departure"; state: State; view: StopView }) {
  const form = forms[step];
  return (
    <Form id={step} action={`${at.path}/${step}`} csrf={state.session?.csrf} operationId={form.operationId}>
      <ErrorSummary lang={state.lang} errors={form.errors} />
      <HiddenField name="deviceAt" value="" />
      <Button kind="primary" size="big" icon={step === "arrival" ? "map-pin" : "truck"}>
        {driverWords(state.lang).step[step]}
      </Button>
    </Form>
  );
}
