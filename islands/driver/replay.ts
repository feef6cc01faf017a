import { asRefused, asSent, type Entry, nextToSend, type Outcome, outcomeOf } from "../../domain/driver/queue.ts";
import { listEntries, putEntry } from "./queue_store.ts";
import { openSession, type PhoneSession } from "./session.ts";

/** Why the sending stopped. "other_driver": somebody else is signed in on this phone. */
export type Rest = "done" | "later" | "signed_out" | "other_driver";

/**
 * Sends what waits for `driverId`, in order and one at a time: a lock keeps two tabs apart. `changed` is called after each answer. Sending again
 * what the server already has does nothing there, since the operation stays the same.
 */
export function replay(driverId: string, { unknownFault, changed }: { unknownFault: string; changed(): void }): Promise<Rest> {
  return navigator.locks.request("symphonia-driver", async () => {
    try {
      return await sendAll(driverId, unknownFault, changed);
    } catch {
      return "later";
    }
  });
}

async function sendAll(driverId: string, unknownFault: string, changed: () => void): Promise<Rest> {
  let entry = nextToSend(await listEntries(), driverId);
  let session: PhoneSession | null = null;
  let renewals = 0;
  while (entry !== null) {
    session ??= await openSession();
    if (session === null) return "signed_out";
    if (session.driverId !== driverId) return "other_driver";
    const outcome = await send(entry, session, unknownFault);
    if (outcome === "later") return "later";
    if (outcome === "sign_in") {
      if (++renewals > 2) return "signed_out";
      session = null;
    } else changed();
    entry = nextToSend(await listEntries(), driverId);
  }
  return "done";
}

async function send(entry: Entry, { csrf }: PhoneSession, unknownFault: string): Promise<Outcome> {
  const body = new FormData();
  for (const [name, value] of entry.fields) body.append(name, value);
  body.set("deviceAt", String(entry.deviceAt));
  body.set("csrf", csrf ?? "");
  body.set("operation", entry.operation);
  const response = await fetch(entry.path, { method: "POST", body, headers: { accept: "application/json" }, redirect: "error" });
  const outcome = outcomeOf(response.status);
  if (outcome === "sent") await putEntry(asSent(entry));
  if (outcome === "refused") await putEntry(asRefused(entry, await readRefusal(response, unknownFault)));
  return outcome;
}

/** A refusal by a rule says so in words; another fault has a number only. */
async function readRefusal(response: Response, unknownFault: string) {
  const { title, errors } = await response.json().catch(() => ({}));
  return errors ? { title, errors } : { title: `${unknownFault} (${response.status})`, errors: {} };
}
