/** How the sending of a file ended; a refusal says why in words. */
export type Sent = { readonly state: "done" | "cancelled" | "failed" } | { readonly state: "refused"; readonly why: string };

/** What is told of a file on its way. */
export interface SendOptions {
  /** Where the form of the page would go, with what it says besides its files. */
  readonly form: HTMLFormElement;
  /** Name of the form's file field. */
  readonly field: string;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  onProgress(share: number): void;
}

/** Sends one file as the form of the page would, as an operation of its own. By XMLHttpRequest, since `fetch` tells nothing of what was sent. */
export function sendFile(file: File, { form, field, signal, onProgress }: SendOptions): Promise<Sent> {
  const body = new FormData();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  body.set("operation", crypto.randomUUID());
  body.set(field, file);
  const { promise, resolve } = Promise.withResolvers<Sent>();
  const request = new XMLHttpRequest();
  request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
  request.onload = () => resolve(outcomeOf(request, field));
  request.onerror = () => resolve({ state: "failed" });
  request.onabort = () => resolve({ state: "cancelled" });
  signal.addEventListener("abort", () => request.abort());
  request.open("POST", form.action);
  request.setRequestHeader("accept", "application/json");
  request.send(body);
  return promise;
}

/** The server says what is wrong with a file at its field, and of anything else as the title. */
function outcomeOf({ status, responseText }: XMLHttpRequest, field: string): Sent {
  if (status === 200) return { state: "done" };
  if (status !== 409 && status !== 422) return { state: "failed" };
  const { title, errors } = JSON.parse(responseText) as { title: string; errors?: Record<string, string> };
  return { state: "refused", why: errors?.[field] ?? title };
}
