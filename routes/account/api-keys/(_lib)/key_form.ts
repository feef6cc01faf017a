import { z } from "zod";
import { addError, checkbox, oneOf, text } from "../../../../domain/forms/fields.ts";
import { KEY_DAYS, type Scope, SCOPES } from "../../../../domain/identity/api_key.ts";

export const LONGEST_KEY_NAME = 60;

/** The tick box of a scope: "scopes.orders_read". */
export function scopeField(scope: Scope): string {
  return `scopes.${tickName(scope)}`;
}

function tickName(scope: Scope): string {
  return scope.replace(".", "_");
}

const ticks = z.strictObject(Object.fromEntries(SCOPES.map((scope) => [tickName(scope), checkbox]))).prefault({});

const scopes = ticks.transform((ticked, ctx) => {
  const chosen = SCOPES.filter((scope) => ticked[tickName(scope)]);
  if (chosen.length === 0) addError(ctx, [], { code: "required" });
  return chosen;
});

/** What an owner says of a new key: at least one scope. */
export const keyForm = z.strictObject({
  name: text(LONGEST_KEY_NAME),
  days: oneOf(KEY_DAYS.map(String)).transform(Number),
  scopes,
});
