import { HttpError, page } from "fresh";
import { CheckboxField } from "../../../../../../components/form/CheckboxField.tsx";
import { ErrorSummary } from "../../../../../../components/form/ErrorSummary.tsx";
import { Fieldset } from "../../../../../../components/form/Fieldset.tsx";
import { HiddenField } from "../../../../../../components/form/HiddenField.tsx";
import { TextAreaField } from "../../../../../../components/form/TextAreaField.tsx";
import { TextField } from "../../../../../../components/form/TextField.tsx";
import { Button } from "../../../../../../components/layout/Button.tsx";
import { Form } from "../../../../../../components/layout/Form.tsx";
import { LinkButton } from "../../../../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../../../../components/layout/Notice.tsx";
import { PhoneShell } from "../../../../../../components/layout/PhoneShell.tsx";
import { GoodsList } from "../../../../../../components/orders/GoodsList.tsx";
import { noteRefusalWords } from "../../../../../../domain/i18n/note_refusals/note_refusal_words.ts";
import { ordersWords } from "../../../../../../domain/i18n/orders/orders_words.ts";
import { typedValues } from "../../../../../../domain/forms/form.ts";
import { formatsFor } from "../../../../../../domain/formats/formats.ts";
import { contentToSign, particularsHash } from "../../../../../../domain/notes/content_to_sign.ts";
import { NOTE_REFUSALS, type NoteRefusal } from "../../../../../../domain/notes/refusals.ts";
import type { OrderView } from "../../../../../../domain/orders/parties.ts";
import { ORDER_REFUSALS, type OrderRefusal } from "../../../../../../domain/orders/refusals.ts";
import type { Order, Stop } from "../../../../../../domain/orders/types.ts";
import { getHead, listNotes } from "../../../../../../kv/notes/notes.ts";
import { getOrderFor } from "../../../../../../kv/orders/change_order.ts";
import { recordLaterSignature } from "../../../../../../kv/stops/record_stop.ts";
import { seeOther } from "../../../../../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusalText } from "../../../../../(_lib)/form_answer.ts";
import { deliveriesOf } from "../../../../../(_lib)/orders/order_view.ts";
import { define, operationOf, type RequestContext, type State, viewerOf } from "../../../../../(_lib)/state.ts";
import { readSignature } from "../../../../(_lib)/signature_form.ts";

interface SignatureData {
  readonly title: string;
  readonly order: OrderView;
  readonly stop: Stop;
  readonly form: FormView;
}

export const handler = define.handlers({
  async GET(ctx) {
    const { order, seen, stop } = await loadStop(ctx);
    const shown = await shownHash(ctx, order, stop);
    const form = freshForm({ name: viewerOf(ctx).name, ...shown && { seen: shown } });
    return answer(ctx, seen, stop, form);
  },

  async POST(ctx) {
    const viewer = viewerOf(ctx);
    const { seen, stop } = await loadStop(ctx);
    const goods = seen.goods.filter(({ deliveryStopId }) => deliveryStopId === stop.id);
    const signed = readSignature(ctx.state, goods);
    if ("errors" in signed) return answer(ctx, seen, stop, signed, 422);
    const { store, ports } = ctx.state.deps;
    const result = await recordLaterSignature(store, viewer, {
      orderId: seen.id,
      stopId: stop.id,
      operation: operationOf(ctx),
      deviceAt: store.now(),
      signature: { ...signed, method: viewer.kind === "link" ? "signed_link" : "account" },
    }, ports.seal);
    if (result.ok) return seeOther(`/recipient/deliveries/${seen.id}?done=signed`);
    const { status, message } = refusalOf(ctx.state, result.refusal);
    return answer(ctx, seen, stop, { ...freshForm(typedValues(ctx.state.form)), errors: [{ message }] }, status);
  },
});

/** The delivery of the address, when it is one of the viewer's own; a link opens the one that it was made for. */
async function loadStop(ctx: RequestContext): Promise<{ order: Order; seen: OrderView; stop: Stop }> {
  const viewer = viewerOf(ctx);
  const loaded = await getOrderFor(ctx.state.deps.store.kv, viewer, ctx.params.id!);
  const seen = loaded && deliveriesOf(viewer, loaded.value);
  const stop = seen?.order.stops.find(({ id }) => id === ctx.params.stopId);
  if (!loaded || !seen || !stop) throw new HttpError(404);
  return { order: loaded.value, seen: seen.order, stop };
}

/**
 * What the signer is shown, as a hash that goes with the signature, so that a change in between is kept on record. One gesture signs every note
 * of the stop under one hash, so it is told only where there is one note.
 */
async function shownHash(ctx: RequestContext, order: Order, stop: Stop): Promise<string | null> {
  const { kv } = ctx.state.deps.store;
  const [note, ...others] = (await listNotes(kv, order.id)).filter(({ deliveryStopId }) => deliveryStopId === stop.id);
  if (note === undefined || others.length > 0) return null;
  return await particularsHash(contentToSign(note, await getHead(kv, note), order));
}

function answer({ state: { lang } }: RequestContext, order: OrderView, stop: Stop, form: FormView, status = 200) {
  return page<SignatureData>({ title: ordersWords(lang).signTitle, order, stop, form }, { status });
}

type Refused = Extract<Awaited<ReturnType<typeof recordLaterSignature>>, { ok: false }>["refusal"];

function refusalOf(state: State, refusal: Refused): { status: number; message: string } {
  const { code } = refusal;
  if (code === "order_not_found") throw new HttpError(404);
  if (code === "operation_reused") throw new HttpError(409);
  if (code in NOTE_REFUSALS) {
    const note = refusal as NoteRefusal;
    return { status: NOTE_REFUSALS[note.code], message: noteRefusalWords(state.lang)[note.code] };
  }
  if (!(code in ORDER_REFUSALS)) throw new Error(`a later signature was refused for ${code}`);
  const rule = refusal as OrderRefusal;
  return { status: ORDER_REFUSALS[rule.code], message: refusalText(state, rule) };
}

/** One screen: what is signed, the reservations, the name, one button. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, order, stop, form } = data as SignatureData;
  const { lang } = state;
  const words = ordersWords(lang);
  const goods = order.goods.filter(({ deliveryStopId }) => deliveryStopId === stop.id);
  const mayStart = stop.state === "done" && !stop.counterpartSigned;
  const back = `/recipient/deliveries/${order.id}`;
  return (
    <PhoneShell
      lang={lang}
      path={url.pathname}
      csrf={state.session?.csrf}
      title={title}
      back={{ href: back, word: words.backToDelivery }}
      action={mayStart
        ? <Button kind="primary" size="big" icon="signature" form="signature">{words.sign}</Button>
        : <LinkButton href={back} kind="primary" size="big">{words.backToDelivery}</LinkButton>}
    >
      <ErrorSummary lang={lang} errors={form.errors} />
      {!mayStart && (
        <Notice tone={stop.counterpartSigned ? "go" : "watch"}>
          {stop.counterpartSigned ? words.alreadySigned : words.notYetDelivered}
        </Notice>
      )}
      <div class="panel">
        <p>
          <b>{order.number}</b> · {order.shipper.name}
        </p>
        <p>{stop.place.name}, {stop.place.address.city}</p>
        {stop.handled && (
          <p>
            {words.labelled(words.unloaded, formatsFor(lang, stop.place.timeZone).dateTime(stop.handled.deviceAt))}
          </p>
        )}
      </div>
      <GoodsList lang={lang} goods={goods} stops={[stop]} />
      {mayStart && <SignatureForm state={state} action={url.pathname} form={form} goods={goods} />}
    </PhoneShell>
  );
});

interface SignatureFormProps {
  state: State;
  action: string;
  form: FormView;
  goods: Order["goods"];
}

function SignatureForm({ state, action, form, goods }: SignatureFormProps) {
  const { lang } = state;
  const words = ordersWords(lang);
  const { values } = form;
  const lines = goods.map((line, index) => ({ line, name: `lines.${index}.reservation`, id: `lines.${index}.id` }));
  const isOpen = lines.some(({ name }) => values[name] || errorOf(form, name));
  return (
    <Form id="signature" action={action} csrf={state.session?.csrf} operationId={form.operationId}>
      {values.seen && <HiddenField name="seen" value={values.seen} />}
      <Fieldset legend={words.reservations} hint={words.signPrecise}>
        <TextAreaField
          lang={lang}
          name="whole"
          label={words.reservationWhole}
          hint={words.reservationHint}
          value={values.whole}
          error={errorOf(form, "whole")}
          rows={2}
          maxlength={1_000}
          optional
        />
        <details open={isOpen}>
          <summary class="py-3">{words.reservationByLine}</summary>
          {lines.map(({ line, name, id }) => (
            <>
              <HiddenField name={id} value={line.id} />
              <TextField
                lang={lang}
                name={name}
                label={line.description}
                value={values[name]}
                error={errorOf(form, name)}
                maxlength={300}
                optional
              />
            </>
          ))}
        </details>
      </Fieldset>
      <TextField
        lang={lang}
        name="name"
        label={words.signName}
        value={values.name}
        error={errorOf(form, "name")}
        autocomplete="name"
        maxlength={100}
      />
      <TextField
        lang={lang}
        name="capacity"
        label={words.signCapacity}
        hint={words.signCapacityHint}
        value={values.capacity}
        error={errorOf(form, "capacity")}
        autocomplete="organization-title"
        maxlength={80}
        optional
      />
      <Notice tone="info">{words.signWhat}</Notice>
      <CheckboxField
        lang={lang}
        name="agreed"
        label={words.signAgree}
        checked={values.agreed === "on"}
        error={errorOf(form, "agreed")}
        required
      />
    </Form>
  );
}
