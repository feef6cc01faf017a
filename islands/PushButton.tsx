import { Component, type TargetedSubmitEvent } from "preact";
import { HiddenField } from "../components/form/HiddenField.tsx";
import { Button } from "../components/layout/Button.tsx";
import { Section } from "../components/layout/Section.tsx";

export interface PushButtonProps {
  /** Where its forms go, and what the worker is registered for. */
  path: string;
  /** The key that a browser is to know us by. */
  publicKey: string;
  /** Ids of the person's devices: this browser is one of them, or not. */
  known: readonly string[];
  /** What the form says besides: token and operation. */
  hidden: Readonly<Record<string, string>>;
  words: Readonly<Record<"subscribe" | "unsubscribe" | "active" | "unable" | "denied" | "failed", string>>;
  /** Heading and lead of a section of its own, which is there only where the browser can be notified. */
  section?: { title: string; lead: string };
}

interface Subscribed {
  readonly subscription: PushSubscription;
  readonly id: string;
}

/** How this browser stands: its subscription with the id that it is known by, none, or not able to have one. */
type Standing = "asking" | "unable" | "none" | Subscribed;

interface Shown {
  standing: Standing;
  fault: "denied" | "failed" | null;
}

/** Lets this browser be notified, or no more, by a form as any other. Not there without JavaScript. */
export class PushButton extends Component<PushButtonProps, Shown> {
  override state: Shown = { standing: "asking", fault: null };

  override componentDidMount(): void {
    look(this.props.path).then((standing) => this.setState({ standing }), () => this.setState({ standing: "unable" }));
  }

  readonly #submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { path, publicKey } = this.props;
    this.setState({ fault: null });
    try {
      const active = this.#active();
      if (active) await active.subscription.unsubscribe();
      else {
        const subscription = await subscribe(path, publicKey);
        form.querySelector<HTMLInputElement>("[name=subscription]")!.value = JSON.stringify(subscription);
      }
      form.submit();
    } catch {
      this.setState({ fault: Notification.permission === "denied" ? "denied" : "failed" });
    }
  };

  /** The subscription of this browser, where it is one of the person's. */
  #active(): Subscribed | null {
    const { standing } = this.state;
    return typeof standing === "object" && this.props.known.includes(standing.id) ? standing : null;
  }

  override render({ path, hidden, words, section }: PushButtonProps, { standing, fault }: Shown) {
    if (standing === "asking" || (standing === "unable" && section)) return null;
    if (standing === "unable") return <p>{words.unable}</p>;
    const active = this.#active();
    const form = (
      <form method="post" action={active ? `${path}/${active.id}/removal` : path} class="form" onSubmit={this.#submit}>
        {Object.entries(hidden).map(([field, value]) => <HiddenField key={field} name={field} value={value} />)}
        {active ? <p>{words.active}</p> : <HiddenField name="subscription" value="" />}
        <div class="form-actions">
          <Button kind={active ? "secondary" : "primary"} icon="bell">{active ? words.unsubscribe : words.subscribe}</Button>
        </div>
        <p role="status" class="hint">{fault && words[fault]}</p>
      </form>
    );
    return section ? <Section id="push" title={section.title} lead={section.lead}>{form}</Section> : form;
  }
}

async function look(path: string): Promise<Standing> {
  if (!("serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis)) return "unable";
  const subscription = await (await navigator.serviceWorker.getRegistration(path))?.pushManager.getSubscription();
  return subscription ? { subscription, id: await idOf(subscription.endpoint) } : "none";
}

/** As the server makes it: SHA-256 in hexadecimal. */
async function idOf(endpoint: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A subscription under `publicKey`; one that was made under another ends. */
async function subscribe(path: string, publicKey: string): Promise<PushSubscription> {
  if (await Notification.requestPermission() !== "granted") throw new Error("not granted");
  const registration = await navigator.serviceWorker.register("/push-worker.js", { scope: path });
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  try {
    return await registration.pushManager.subscribe(options);
  } catch {
    await (await registration.pushManager.getSubscription())?.unsubscribe();
    return await registration.pushManager.subscribe(options);
  }
}
