import { generateVapidKeys } from "../jobs/ports/push/generate_vapid_keys.ts";

/** Prints new keys of messages to browsers as lines of settings. */
export async function printVapidKeys(): Promise<void> {
  const { publicKey, privateKey } = await generateVapidKeys();
  console.log(`VAPID_PUBLIC_KEY=${publicKey}\nVAPID_PRIVATE_KEY=${privateKey}\nVAPID_SUBJECT=mailto:contact@symphonia.example`);
}
