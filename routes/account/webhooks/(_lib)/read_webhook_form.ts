import { parseForm, typedValues } from "../../../../domain/forms/form.ts";
import { webhooksWords } from "../../../../domain/i18n/webhooks/webhooks_words.ts";
import { accept, refuse, type Result } from "../../../../domain/result.ts";
import { targetFault } from "../../../../domain/webhooks/target.ts";
import type { WebhookContent } from "../../../../domain/webhooks/types.ts";
import { webhookForm } from "../../../../domain/webhooks/webhook_form.ts";
import { type FormView, freshForm, refusedForm } from "../../../(_lib)/form_answer.ts";
import type { State } from "../../../(_lib)/state.ts";

/** What the form says of a subscription, or the form with what is wrong, its address included. */
export function readWebhookForm(state: State): Result<WebhookContent, FormView> {
  const parsed = parseForm(webhookForm, state.form);
  if (!parsed.ok) return refuse(refusedForm(state, parsed.values, parsed.errors));
  const fault = targetFault(parsed.value.url, state.deps.ports.outgoing.allowPrivate);
  if (fault === null) return accept(parsed.value);
  const errors = [{ name: "url", message: webhooksWords(state.lang).targetFault[fault] }];
  return refuse({ ...freshForm(typedValues(state.form)), errors });
}
