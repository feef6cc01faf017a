import { channelsWords } from "../../../domain/i18n/channels/channels_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import type { Sending } from "../../../domain/sendings/sending.ts";
import { isErased } from "../../../kv/sendings/copy_sending.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";

/** Why the text of a message is not shown to the viewer: it held a code. Null when it is. */
export function hiddenText(state: State, sending: Sending): "erased" | "hidden" | null {
  if (isErased(sending)) return "erased";
  const isSecret = sending.channel === "text" && sending.isSecret === true;
  return isSecret && !may(viewerOf({ state }), "platform.write") ? "hidden" : null;
}

/** A message in one line, as the list and its own page call it. */
export function sendingTitle(state: State, sending: Sending): string {
  const hidden = hiddenText(state, sending);
  if (hidden !== null) return channelsWords(state.lang).log[hidden];
  return sending.channel === "push" ? sending.title : sending.text;
}
