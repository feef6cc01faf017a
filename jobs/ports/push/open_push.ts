import { storedVapidKeys, type VapidKeys } from "../../../kv/push/vapid_keys.ts";
import type { Store } from "../../../kv/store.ts";
import type { OutgoingPort } from "../outgoing/outgoing.ts";
import type { SecretBox } from "../secret_box/secret_box.ts";
import { generateVapidKeys } from "./generate_vapid_keys.ts";
import type { PushPort } from "./push_port.ts";
import { webPush } from "./web_push.ts";

/** By what browsers know us. */
export interface PushSettings {
  /** Null: the store's own, made when first needed. */
  readonly keys: VapidKeys | null;
  /** "mailto:" or "https:", where a push service finds who is behind the messages. Null: the public address. */
  readonly subject: string | null;
}

/** What the port needs besides its settings. */
export interface PushSurroundings {
  readonly outgoing: OutgoingPort;
  readonly store: Store;
  readonly secrets: SecretBox;
  readonly publicUrl: string;
}

/** The port by the settings. Nothing is read or made before the first use. */
export function openPush({ keys, subject }: PushSettings, { outgoing, store, secrets, publicUrl }: PushSurroundings): PushPort {
  return webPush({
    outgoing,
    subject: subject ?? publicUrl,
    keys: () => keys === null ? storedVapidKeys(store, secrets, generateVapidKeys) : Promise.resolve(keys),
  });
}
