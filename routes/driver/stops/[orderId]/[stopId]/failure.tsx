import { page } from "fresh";
import { ErrorSummary } from "../../../../../components/form/ErrorSummary.tsx";
import { HiddenField } from "../../../../../components/form/HiddenField.tsx";
import { RadioGroup } from "../../../../../components/form/RadioGroup.tsx";
import { TextAreaField } from "../../../../../components/form/TextAreaField.tsx";
import { Button } from "../../../../../components/layout/Button.tsx";
import { Form } from "../../../../../components/layout/Form.tsx";
import { Notice } from "../../../../../components/layout/Notice.tsx";
import { PhoneShell } from "../../../../../components/layout/PhoneShell.tsx";
import { failureForm } from "../../../../../domain/driver/handling_form.ts";
import { nextStep, progressOf } from "../../../../../domain/driver/steps.ts";
import { parseForm, typedValues } from "../../../../../domain/forms/form.ts";
import { driverWords } from "../../../../../domain/i18n/driver/driver_words.ts";
import { FAILURE_REASONS } from "../../../../../domain/orders/types.ts";
import { recordFailure } from "../../../../../kv/stops/record_stop.ts";
import { answerStep, fieldRefusal } from "../../../../(_lib)/driver/answer_step.ts";
import { type DriverStop, loadDriverStop } from "../../../../(_lib)/driver/load_stop.ts";
import { placeAtStop } from "../../../../(_lib)/driver/place_at_stop.ts";
import { Unsent } from "../../../../(_lib)/driver/Unsent.tsx";
import { errorOf, type FormView, freshForm } from "../../../../(_lib)/form_answer.ts";
import { locatedErrors } from "../../../../(_lib)/located_errors.ts";
import { define, operationOf, type RequestContext, type State, viewerOf } from "../../../../(_lib)/state.ts";

interface FailureView {
  readonly title: string;
  readonly at: DriverStop;
  readonly form: FormView;
}

function show(ctx: RequestContext, at: DriverStop, form: FormView, status = 200) {
  const title = driverWords(ctx.state.lang).cannot[at.stop.kind];
  const headers = { "cache-control": "no-store", "x-driver": viewerOf(ctx).id };
  return page<FailureView>({ title, at, form }, { status, headers });
}

/** The stop cannot be done at all: why. */
export const handler = define.handlers({
  async GET(ctx) {
    return show(ctx, await loadDriverStop(ctx), freshForm());
  },

  async POST(ctx) {
    const { deps: { store }, form } = ctx.state;
    const at = await loadDriverStop(ctx);
    const parsed = parseForm(failureForm(store.now()), form);
    const step = { orderId: at.order.id, stopId: at.stop.id, operation: operationOf(ctx) };
    const result = parsed.ok
      ? await recordFailure(store, viewerOf(ctx), { ...step, ...withoutBlank(parsed.value) })
      : fieldRefusal(ctx.state, parsed.errors);
    return await answerStep(
      ctx,
      result,
      at.path,
      ({ status, errors }) => show(ctx, at, { ...freshForm(typedValues(form)), errors }, status),
    );
  },
});

function withoutBlank<Fields extends { readonly comment?: string | undefined }>({ comment, ...fields }: Fields) {
  return { ...fields, ...comment !== undefined && { comment } };
}

export default define.page<typeof handler>(({ data, state }) => {
  const { at, at: { order, stop }, form, title } = data as FailureView;
  const { lang } = state;
  const words = driverWords(lang);
  const path = `${at.path}/failure`;
  const progress = progressOf(order, stop);
  const next = nextStep(progress);
  const open = next === "arrival" || next === "handling";
  return (
    <PhoneShell
      lang={lang}
      path={path}
      csrf={state.session?.csrf}
      title={title}
      back={{ href: at.path, word: words.backToStop }}
      action={open && <Button form="failure" kind="danger" size="big" icon="ban">{words.confirmFailure}</Button>}
    >
      <Unsent state={state} at={at} />
      <ErrorSummary lang={lang} errors={locatedErrors(form.errors, (name) => placeAtStop(lang, at, name))} />
      {open
        ? <FailureForm state={state} form={form} path={path} />
        : <Notice tone="watch">{progress === "given_up" ? state.words.orderRefusals.order_ended : words.stopDone}</Notice>}
    </PhoneShell>
  );
});

function FailureForm({ state, form, path }: { state: State; form: FormView; path: string }) {
  const { lang } = state;
  const words = driverWords(lang);
  return (
    <>
      <p>{words.failureText}</p>
      <Form id="failure" action={path} csrf={state.session?.csrf} operationId={form.operationId}>
        <HiddenField name="deviceAt" value={form.values.deviceAt ?? ""} />
        <RadioGroup
          lang={lang}
          name="reason"
          label={words.reason}
          value={form.values.reason}
          error={errorOf(form, "reason")}
          options={FAILURE_REASONS.map((value) => ({ value, label: state.words.trade.failure[value] }))}
        />
        <TextAreaField
          lang={lang}
          name="comment"
          label={words.comment}
          rows={3}
          maxlength={1_000}
          optional
          value={form.values.comment}
          error={errorOf(form, "comment")}
        />
      </Form>
    </>
  );
}
