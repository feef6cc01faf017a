import { page } from "fresh";
import type { FieldError } from "../../../components/form/ErrorSummary.tsx";
import { foreseenAt } from "../../../domain/driver/foreseen_at.ts";
import { linesAt } from "../../../domain/orders/totals.ts";
import { typedValues } from "../../../domain/forms/form.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import { type FormView, freshForm } from "../form_answer.ts";
import { newOperationId } from "../operation_id.ts";
import type { RequestContext } from "../state.ts";
import { type DriverStop, seenAt } from "./load_stop.ts";

/** The forms of a stop's page. All stand on it from the start, so that a phone without network has the later ones too. */
export const STOP_FORMS = ["arrival", "handling", "departure", "documents"] as const;
export type StopForm = (typeof STOP_FORMS)[number];

/** What the page of a stop shows. */
export interface StopView {
  readonly title: string;
  readonly at: DriverStop;
  readonly forms: Readonly<Record<StopForm, FormView>>;
  /** Consignment and hash of what its note says, as the signers see it. */
  readonly seen: Readonly<Record<string, string>>;
  /** Masked address that a code has just gone to. */
  readonly codeSentTo?: string;
}

/** The page of a stop; `refused` is the form that was sent and not taken, shown again as it was typed. */
export async function showStop(
  ctx: RequestContext,
  at: DriverStop,
  { refused, status, codeSentTo }: {
    readonly refused?: { readonly form: StopForm; readonly errors: readonly FieldError[] };
    readonly status?: number;
    readonly codeSentTo?: string;
  } = {},
) {
  const words = driverWords(ctx.state.lang);
  const forms = {
    arrival: freshForm(),
    handling: freshForm(handlingValues(at)),
    departure: freshForm(),
    documents: freshForm(),
    ...refused && {
      [refused.form]: { values: typedValues(ctx.state.form), errors: refused.errors, operationId: newOperationId() },
    },
  };
  const title = fill(words.stopOf, { n: at.position, count: at.order.stops.length });
  const view: StopView = { title, at, forms, seen: await seenAt(ctx, at), ...codeSentTo && { codeSentTo } };
  // The service worker keeps pages by driver, so that nobody else on the same phone is shown them.
  const headers = { "cache-control": "no-store", "x-driver": ctx.state.session?.viewer.id ?? "" };
  return page(view, { headers, ...status && { status } });
}

/** Quantities are found as expected most of the time: the driver changes what is not. Pallets are counted each time. */
function handlingValues({ order, stop }: DriverStop): Record<string, string> {
  const counts = linesAt(order, stop.id).map((line, i) => [`counts.${i}.quantity`, String(foreseenAt(line, stop))]);
  return { ...Object.fromEntries(counts), "pallets.refused": "0" };
}
