import { HttpError, page } from "fresh";
import type { Site } from "../../../domain/directory/types.ts";
import type { FieldErrors } from "../../../domain/forms/form_error.ts";
import { type FlatValues, formFieldOf } from "../../../domain/orders/order_form_values.ts";
import { ORDER_REFUSALS, type OrderRefusal } from "../../../domain/orders/refusals.ts";
import { getCard, listCards } from "../../../kv/directory/book.ts";
import { SITES } from "../../../kv/directory/books.ts";
import { type FormView, freshForm, refusalText, refusedForm } from "../form_answer.ts";
import { type RequestContext, type State, viewerOf } from "../state.ts";
import type { EditConflict } from "./merge_edits.ts";
import { rowCount, withLeastRows, withoutBlankRows } from "./form_rows.ts";
import { orderValues, type Press, rearranged, withSite } from "./press.ts";

const MAX_SITES = 200;

/** Everything that a page with the order form shows. */
export interface OrderFormView {
  readonly title: string;
  readonly form: FormView;
  readonly sites: readonly Site[];
  /** Position of a goods line just added as dangerous goods. */
  readonly adrLine?: number;
  /** The order being edited. */
  readonly editing?: { readonly number: string; readonly revision: number; readonly base: string; readonly taken: boolean };
  /** What somebody else changed meanwhile. */
  readonly conflict?: EditConflict;
}

/** What a page with the order form says besides its fields. */
export type OrderFormFrame = Pick<OrderFormView, "title" | "editing" | "conflict">;

/** Answers with the order form; `status` 200 shows it as filled, anything else as refused. */
export async function showOrderForm(
  { state }: RequestContext,
  frame: OrderFormFrame,
  form: FormView,
  { status = 200, adrLine }: { readonly status?: number; readonly adrLine?: number } = {},
) {
  const { rows: sites } = await listCards(state.deps.store.kv, SITES, viewerOf({ state }).orgId, { limit: MAX_SITES });
  const view: OrderFormView = { ...frame, form, sites, ...(adrLine !== undefined && { adrLine }) };
  return page(view, { status });
}

/** Shows the form again after a button that adds, moves, fills in or takes out a row: nothing is stored, nothing typed is lost. */
export async function showRearranged(ctx: RequestContext, frame: OrderFormFrame, press: Exclude<Press, { kind: "save" }>) {
  const { state } = ctx;
  const { orgId, timeZone } = viewerOf(ctx);
  const values = orderValues(state.form);
  if (press.kind === "site") {
    const site = await getCard(state.deps.store.kv, SITES, orgId, press.siteId);
    if (site === null) return refuseFields(ctx, frame, values, { [`site.${press.position}`]: { code: "not_in_list" } });
    return showOrderForm(ctx, frame, freshForm(withSite(values, press.position, site.value)));
  }
  const after = withLeastRows(rearranged(values, press, timeZone), timeZone);
  const isAdr = press.kind === "add" && press.what === "adr";
  return showOrderForm(ctx, frame, freshForm(after), isAdr ? { adrLine: rowCount(after, "goods") - 1 } : {});
}

/** The fields of the form to be read as a draft: rows left blank are gone, so that a row has the same position in form and draft. */
export function filledValues(ctx: { readonly state: State }): FlatValues {
  return withLeastRows(withoutBlankRows(orderValues(ctx.state.form)), viewerOf(ctx).timeZone);
}

/** Shows the form again with what is wrong beside each field. */
export function refuseFields(ctx: RequestContext, frame: OrderFormFrame, values: FlatValues, errors: FieldErrors) {
  return showOrderForm(ctx, frame, refusedForm(ctx.state, values, errors), { status: 422 });
}

/** Shows the form again with why the rules of orders refuse it. */
export function refuseDraft(ctx: RequestContext, frame: OrderFormFrame, values: FlatValues, refusal: OrderRefusal) {
  const status = ORDER_REFUSALS[refusal.code];
  if (status === 403 || status === 404) throw new HttpError(404);
  const name = refusal.field === undefined ? undefined : formFieldOf(refusal.field);
  const form: FormView = { ...freshForm(values), errors: [{ name, message: refusalText(ctx.state, refusal) }] };
  return showOrderForm(ctx, frame, form, { status });
}
