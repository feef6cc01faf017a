import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";
import type { ComponentChildren, TargetedSubmitEvent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { HiddenField } from "../components/form/HiddenField.tsx";
import { Button } from "../components/layout/Button.tsx";

export interface PasskeyButtonProps {
  ceremony: "registration" | "sign_in";
  /** Where the server says what the browser is asked. */
  options: string;
  /** Where the browser's answer is posted, in the field `answer`. */
  action: string;
  /** What the form says besides: token, operation, where to go next. */
  hidden: Readonly<Record<string, string>>;
  /** Field for the name of a new passkey. */
  name?: { readonly label: string; readonly hint: string; readonly maxlength: number };
  words: { readonly button: string; readonly cancelled: string };
}

/** Asks the browser for a passkey and posts its answer as a form. Not there where the browser cannot, or has no JavaScript. */
export function PasskeyButton({ ceremony, options, action, hidden, name, words }: PasskeyButtonProps) {
  const [isAble, setAble] = useState(false);
  const [wasCancelled, setCancelled] = useState(false);
  useEffect(() => setAble(browserSupportsWebAuthn()), []);
  if (!isAble) return null;

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setCancelled(false);
    try {
      form.querySelector<HTMLInputElement>("[name=answer]")!.value = JSON.stringify(await ask(ceremony, options, hidden.csrf));
      form.submit();
    } catch {
      setCancelled(true);
    }
  };
  return (
    <form method="post" action={action} class="form" onSubmit={submit}>
      {Object.entries(hidden).map(([field, value]) => <HiddenField key={field} name={field} value={value} />)}
      <HiddenField name="answer" value="" />
      {name && <NameField {...name} />}
      <div class="form-actions">
        <Button kind={ceremony === "registration" ? "primary" : "secondary"} icon="key-round">{words.button}</Button>
      </div>
      <Told>{wasCancelled && words.cancelled}</Told>
    </form>
  );
}

async function ask(ceremony: PasskeyButtonProps["ceremony"], options: string, csrf = "") {
  const body = new URLSearchParams({ csrf, operation: crypto.randomUUID() });
  const answer = await fetch(options, { method: "POST", body, headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  const optionsJSON = await answer.json();
  return await (ceremony === "registration" ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON }));
}

function NameField({ label, hint, maxlength }: Required<PasskeyButtonProps>["name"]) {
  return (
    <div class="field">
      <label for="passkey-name">{label}</label>
      <p class="hint" id="passkey-name-hint">{hint}</p>
      <input
        type="text"
        id="passkey-name"
        name="name"
        maxlength={maxlength}
        autocomplete="off"
        aria-describedby="passkey-name-hint"
      />
    </div>
  );
}

function Told({ children }: { children: ComponentChildren }) {
  return <p role="status" class="hint">{children}</p>;
}
