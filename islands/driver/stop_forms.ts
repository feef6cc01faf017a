import { asCorrected, type Entry, inOrder, toldAt } from "../../domain/driver/queue.ts";
import { farthest, nextStep, type Progress, type Step } from "../../domain/driver/steps.ts";
import { fill } from "../../domain/i18n/fill.ts";
import { keepDrafts } from "./form_drafts.ts";
import { clearErrors, fieldsOf, fillForm, missingFields, showErrors } from "./form_fill.ts";
import { keepEntry, listEntries } from "./queue_store.ts";
import { openSession } from "./session.ts";

/** The stop whose page is open. */
export interface PageStop {
  orderId: string;
  stopId: string;
  path: string;
  /** As the server's page says. */
  progress: Progress;
}

/** What the forms say when something is missing, and about codes. */
export interface FormTexts {
  required: string;
  incomplete: string;
  codeSent: string;
  needsNetwork: string;
}

const FORMS: readonly Entry["step"][] = ["arrival", "handling", "departure", "failure", "documents"];

function formOf(step: Entry["step"]): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>(`form#${step}`);
}

/** Shows the step that comes next after what the page says and what this phone told since; a refused step as it was typed, with why. */
export function showNext(entries: readonly Entry[], driverId: string, stop: PageStop): void {
  const told = toldAt(entries, { driverId, ...stop }).map(({ step }) => step).filter((step): step is Step =>
    step !== "documents"
  );
  const refused = inOrder(entries).find((entry) =>
    entry.state === "refused" && entry.driverId === driverId && entry.orderId === stop.orderId && entry.stopId === stop.stopId
  );
  const form = refused && formOf(refused.step);
  const shown = form && refused.step !== "documents" ? refused.step : nextStep(farthest(stop.progress, told)) ?? "over";
  for (const part of document.querySelectorAll<HTMLElement>("[data-step]")) {
    part.hidden = !part.dataset.step!.split(" ").includes(shown);
  }
  if (!form || form.dataset.entry === String(refused.id)) return;
  form.dataset.entry = String(refused.id);
  form.closest("details")?.setAttribute("open", "");
  fillForm(form, refused.fields);
  if (refused.refusal) showErrors(form, refused.refusal);
}

/**
 * Takes over the forms of the page: what is typed is kept on this phone as it is typed, what is sent is kept and told by `told`; `failed` is called
 * when the phone cannot keep it, and the form goes the ordinary way the next time.
 */
export function enhanceForms(
  { driverId, stop, texts, told, failed }: {
    driverId: string;
    stop: PageStop;
    texts: FormTexts;
    told(): void;
    failed(): void;
  },
): void {
  for (const step of FORMS) {
    const form = formOf(step);
    if (form === null) continue;
    keepDrafts(form, { driverId, path: `${stop.path}/${step}`, failed }).catch(failed);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const now = Date.now();
      if (event.submitter?.hasAttribute("formaction")) return void requestCode(event.submitter as HTMLButtonElement, texts);
      clearErrors(form);
      const missing = missingFields(form, texts.required);
      if (Object.keys(missing).length > 0) return showErrors(form, { title: texts.incomplete, errors: missing });
      if (form.dataset.busy) return;
      form.dataset.busy = "true";
      keep(form, { driverId, stop, step, now }).then(told, failed).finally(() => delete form.dataset.busy);
    });
  }
  for (const part of document.querySelectorAll<HTMLElement>("[data-needs-script]")) part.hidden = false;
  const ways = document.querySelectorAll<HTMLInputElement>('[name="counterpart.way"]');
  if (ways[0] && ![...ways].some(({ checked }) => checked)) ways[0].checked = true;
}

async function keep(
  form: HTMLFormElement,
  { driverId, stop, step, now }: { driverId: string; stop: PageStop; step: Entry["step"]; now: number },
): Promise<void> {
  const fields = fieldsOf(form);
  const operation = crypto.randomUUID();
  const corrected = (await listEntries()).find(({ id }) => String(id) === form.dataset.entry);
  delete form.dataset.entry;
  if (corrected?.state === "refused") await keepEntry(asCorrected(corrected, { fields, operation, now }));
  else {
    const { orderId, stopId, path } = stop;
    const entry = { driverId, orderId, stopId, step, path: `${path}/${step}`, operation, deviceAt: now, fields };
    await keepEntry({ ...entry, state: "waiting" });
  }
  if (step === "documents") form.reset();
  if (step === "failure") location.assign(stop.path);
  else document.getElementById("main")?.focus();
}

/** A code goes out at once or not at all: it is good for minutes. */
async function requestCode(button: HTMLButtonElement, { codeSent, needsNetwork }: FormTexts): Promise<void> {
  const status = document.querySelector("[data-code-status]")!;
  button.disabled = true;
  try {
    const csrf = (await openSession())?.csrf ?? "";
    const body = new URLSearchParams({ csrf, operation: crypto.randomUUID() });
    const response = await fetch(button.formAction, { method: "POST", body, headers: { accept: "application/json" } });
    const { sentTo, title, errors } = await response.json();
    status.textContent = response.ok ? fill(codeSent, { to: sentTo }) : String(Object.values(errors ?? {})[0] ?? title);
  } catch {
    status.textContent = needsNetwork;
  }
  button.disabled = false;
}
