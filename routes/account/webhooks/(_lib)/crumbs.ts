import { webhooksWords } from "../../../../domain/i18n/webhooks/webhooks_words.ts";
import type { Webhook } from "../../../../domain/webhooks/types.ts";
import type { State } from "../../../(_lib)/state.ts";
import { hostOf, webhookPath, WEBHOOKS_PATH } from "./load_webhook.ts";

/** The way to a page below the list of subscriptions, or below one of them. */
export function crumbsTo(state: State, webhook?: Webhook): { readonly href: string; readonly word: string }[] {
  return [
    { href: "/account", word: state.words.nav.account },
    { href: WEBHOOKS_PATH, word: webhooksWords(state.lang).title },
    ...webhook === undefined ? [] : [{ href: webhookPath(webhook.id), word: hostOf(webhook) }],
  ];
}
