import { z } from "zod";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { NumberField } from "../../../components/form/NumberField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { euros, integer, optional, optionalText } from "../../../domain/forms/fields.ts";
import { type ParsedForm, parseForm } from "../../../domain/forms/form.ts";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import { settleFlag } from "../../../domain/orders/settle_flag.ts";
import { errorOf, type FormView, refusedForm } from "../form_answer.ts";
import type { RequestContext } from "../state.ts";
import { actOnOrder } from "./act_on_order.ts";
import { deskOrder, revisionOf } from "./desk_order.ts";
import { showRefusal } from "./refuse_act.tsx";

/** No amount waives the exception. The field is called as the rule calls it, and typed in euros. */
const Settlement = z.strictObject({
  amountCents: optional(euros({ min: 0, max: 100_000_000 })),
  comment: optionalText(500),
  revision: integer({ min: 1, max: 999_999_999 }),
});

/** The shipper prices or waives the exception of the address. */
export function settleFlagOf(ctx: RequestContext): Promise<Response> {
  const parsed = parseForm(Settlement, ctx.state.form);
  if (!parsed.ok) return showAgain(ctx, parsed);
  const { amountCents = null, comment } = parsed.value;
  const flagId = ctx.params.flagId!;
  return actOnOrder(
    ctx,
    "settled",
    (order, by, now) => settleFlag(order, { by, flagId, amountCents, ...(comment !== undefined && { comment }) }, now),
  );
}

async function showAgain(ctx: RequestContext, { errors, values }: Extract<ParsedForm<unknown>, { ok: false }>) {
  const { id } = await deskOrder(ctx, "shipper");
  const view = refusedForm(ctx.state, values, errors);
  const revision = revisionOf(ctx.state.form);
  return showRefusal(ctx, 422, `/industry/orders/${id}`, <SettlementForm ctx={ctx} view={view} revision={revision} />);
}

function SettlementForm({ ctx: { state, url }, view, revision }: { ctx: RequestContext; view: FormView; revision: number }) {
  const { lang } = state;
  const words = orderActionsWords(lang).settlement;
  return (
    <>
      <ErrorSummary lang={lang} errors={view.errors} />
      <Form action={url.pathname} csrf={state.session?.csrf} operationId={view.operationId}>
        <HiddenField name="revision" value={String(revision)} />
        <NumberField
          lang={lang}
          name="amountCents"
          label={words.amount}
          unit="€"
          hint={words.amountHint}
          value={view.values.amountCents}
          error={errorOf(view, "amountCents")}
          optional
        />
        <TextField
          lang={lang}
          name="comment"
          label={words.comment}
          value={view.values.comment}
          error={errorOf(view, "comment")}
          optional
        />
        <FormActions>
          <Button kind="primary">{words.confirm}</Button>
        </FormActions>
      </Form>
    </>
  );
}
