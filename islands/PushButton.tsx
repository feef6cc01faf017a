import type { TargetedSubmitEvent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { HiddenField } from "../components/form/HiddenField.tsx";
import { Button } from "../components/layout/Button.tsx";

export interface PushButtonProps {
  /** The key that a browser is to know us by. */
  publicKey: string;
  /** Ids of the person's devices: this browser is one of them, or not. */
  known: readonly string[];
  /** What the form says besides: token and operation. */
  hidden: Readonly<Record<string, string>>;
  words: Readonly<Record<"subscribe" | "unsubscribe" | "active" | "unable" | "denied" | "failed", string>>;
}

const PATH = "/account/push";

/** How this browser stands: its subscription with the id that it is known by, none, or not able to have one. */
type Standing = "asking" | "unable" | "none" | { readonly subscription: PushSubscription; readonly id: string };

/** Lets this browser be notified, or no more, by a form as any other. Not there without JavaScript. */
export function PushButton({ publicKey, known, hidden, words }: PushButtonProps) {
  const [standing, setStanding] = useState<Standing>("asking");
  const [fault, setFault] = useState<"denied" | "failed" | null>(null);
  useEffect(() => void look().then(setStanding, () => setStanding("unable")), []);
  if (standing === "asking") return null;
  if (standing === "unable") return <p>{words.unable}</p>;

  const isActive = standing !== "none" && known.includes(standing.id);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setFault(null);
    try {
      if (isActive) await standing.subscription.unsubscribe();
      else {
        const subscription = await subscribe(publicKey);
        form.querySelector<HTMLInputElement>("[name=subscription]")!.value = JSON.stringify(subscription);
      }
      form.submit();
    } catch {
      setFault(Notification.permission === "denied" ? "denied" : "failed");
    }
  };
  return (
    <form method="post" action={isActive ? `${PATH}/${standing.id}/removal` : PATH} class="form" onSubmit={submit}>
      {Object.entries(hidden).map(([field, value]) => <HiddenField key={field} name={field} value={value} />)}
      {!isActive && <HiddenField name="subscription" value="" />}
      {isActive && <p>{words.active}</p>}
      <div class="form-actions">
        <Button kind={isActive ? "secondary" : "primary"} icon="bell">{isActive ? words.unsubscribe : words.subscribe}</Button>
      </div>
      <p role="status" class="hint">{fault && words[fault]}</p>
    </form>
  );
}

async function look(): Promise<Standing> {
  if (!("serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis)) return "unable";
  const subscription = await (await navigator.serviceWorker.getRegistration(PATH))?.pushManager.getSubscription();
  return subscription ? { subscription, id: await idOf(subscription.endpoint) } : "none";
}

/** As the server makes it: SHA-256 in hexadecimal. */
async function idOf(endpoint: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A subscription under `publicKey`; one that was made under another ends. */
async function subscribe(publicKey: string): Promise<PushSubscription> {
  if (await Notification.requestPermission() !== "granted") throw new Error("not granted");
  const registration = await navigator.serviceWorker.register("/push-worker.js", { scope: PATH });
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  try {
    return await registration.pushManager.subscribe(options);
  } catch {
    await (await registration.pushManager.getSubscription())?.unsubscribe();
    return await registration.pushManager.subscribe(options);
  }
}
