import { z } from "zod";
import { addError, checkbox, optionalText, text } from "../forms/fields.ts";
import { PHASES } from "../orders/phase.ts";
import { ORDER_EVENT_TYPES, type OrderEventType } from "../orders/types.ts";
import { MAX_TARGET_CHARS } from "./target.ts";
import type { Webhook, WebhookContent } from "./types.ts";

export const MAX_DESCRIPTION_CHARS = 80;
export const MAX_PREFIX_CHARS = 40;
const MAX_ID_CHARS = 64;

const tickName = (code: string): string => code.replace(".", "_");

/** The tick box of an event: "events.order_closed". */
export function eventField(type: OrderEventType): string {
  return `events.${tickName(type)}`;
}

/** The codes whose boxes are ticked. */
function ticks<Code extends string>(codes: readonly Code[]) {
  const boxes = z.strictObject(Object.fromEntries(codes.map((code) => [tickName(code), checkbox]))).prefault({});
  return boxes.transform((ticked) => codes.filter((code) => ticked[tickName(code)]));
}

const events = ticks(ORDER_EVENT_TYPES).superRefine((chosen, ctx) => {
  if (chosen.length === 0) addError(ctx, [], { code: "required" });
});

/** What an owner says of a subscription. Whether the address may be called is looked at apart. */
export const webhookForm = z.strictObject({
  url: text(MAX_TARGET_CHARS),
  description: optionalText(MAX_DESCRIPTION_CHARS),
  events,
  phases: ticks(PHASES),
  siteId: optionalText(MAX_ID_CHARS),
  referencePrefix: optionalText(MAX_PREFIX_CHARS),
}).transform(({ url, description, events, phases, siteId, referencePrefix }): WebhookContent => ({
  url,
  ...description !== undefined && { description },
  events,
  filters: {
    ...phases.length > 0 && { phases },
    ...siteId !== undefined && { siteId },
    ...referencePrefix !== undefined && { referencePrefix },
  },
}));

/** A subscription as the form shows it. */
export function webhookValues({ url, description, events, filters }: Webhook): Record<string, string> {
  const { phases = [], siteId, referencePrefix } = filters;
  return {
    url,
    ...description !== undefined && { description },
    ...Object.fromEntries(events.map((type) => [eventField(type), "on"])),
    ...Object.fromEntries(phases.map((phase) => [`phases.${phase}`, "on"])),
    ...siteId !== undefined && { siteId },
    ...referencePrefix !== undefined && { referencePrefix },
  };
}
