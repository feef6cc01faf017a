import { fieldId } from "../../components/form/field_id.ts";
import type { Entry, EntryRefusal } from "../../domain/driver/queue.ts";

const OWN = ["csrf", "operation", "deviceAt"];

/** What a form says, without what belongs to the session and to the moment; empty file fields say nothing. */
export function fieldsOf(form: HTMLFormElement): Entry["fields"] {
  return [...new FormData(form)].filter(([name, value]) => !OWN.includes(name) && (typeof value === "string" || value.size > 0));
}

/** Puts back what was typed, ticked, chosen, photographed and drawn; a signature pad draws its strokes again when it is told. */
export function fillForm(form: HTMLFormElement, fields: Entry["fields"]): void {
  for (const control of form.elements) {
    const input = control as HTMLInputElement;
    if (!input.name || OWN.includes(input.name)) continue;
    const values = fields.filter(([name]) => name === input.name).map(([, value]) => value);
    if (input.type === "checkbox" || input.type === "radio") input.checked = values.includes(input.value);
    else if (input.type === "file") input.files = filesOf(values);
    else if (typeof values[0] === "string") input.value = values[0];
    if (input.type === "hidden") input.dispatchEvent(new Event("symphonia:restored"));
  }
}

function filesOf(values: readonly (string | File)[]): FileList {
  const transfer = new DataTransfer();
  for (const value of values) if (typeof value !== "string") transfer.items.add(value);
  return transfer.files;
}

/** Shows why a form was not taken: a summary that gets the focus, and each message beside its field. */
export function showErrors(form: HTMLFormElement, { title, errors }: EntryRefusal): void {
  clearErrors(form);
  const summary = element("div", "error-summary");
  summary.setAttribute("role", "alert");
  summary.tabIndex = -1;
  const list = element("ul");
  for (const [name, message] of Object.entries(errors)) {
    const place = [rowOf(form, name), labelOf(form, name)].filter(Boolean).join(", ");
    const link = Object.assign(element("a", "", [place, message].filter(Boolean).join(" – ")), {
      href: `#${fieldId(name)}`,
    });
    list.append(element("li"));
    list.lastElementChild!.append(link);
    markField(form, name, message);
  }
  summary.append(element("h2", "", title), list);
  form.prepend(summary);
  summary.focus();
}

/** What the goods line of a field is called, when it is in one. */
function rowOf(form: HTMLFormElement, name: string): string | null | undefined {
  if (!/\.\d+\./.test(name)) return null;
  return form.querySelector(`#${fieldId(name)}`)?.closest("fieldset")?.querySelector("legend")?.textContent;
}

/** What a field is called, as far as its label's first words; a signature pad has its own. */
function labelOf(form: HTMLFormElement, name: string): string | null | undefined {
  const id = fieldId(name);
  return form.querySelector(`label[for="${id}"]`)?.firstChild?.textContent ??
    form.querySelector(`#${id}`)?.getAttribute("aria-label");
}

/** Takes the messages away again, also those that the page came with. */
export function clearErrors(form: HTMLFormElement): void {
  for (const old of form.querySelectorAll(".error-summary, .error")) old.remove();
  for (const wrong of form.querySelectorAll("[aria-invalid]")) wrong.removeAttribute("aria-invalid");
  for (const field of form.querySelectorAll(".field-wrong")) field.classList.remove("field-wrong");
}

function markField(form: HTMLFormElement, name: string, message: string): void {
  const id = fieldId(name);
  const control = form.querySelector(`#${id}`);
  const field = control?.closest(".field");
  if (!control || !field) return;
  const note = Object.assign(element("p", "error", message), { id: `${id}-error` });
  field.classList.add("field-wrong");
  field.querySelector(":scope > label, :scope > legend, :scope > .choice")?.after(note);
  if (!note.isConnected) field.prepend(note);
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", [control.getAttribute("aria-describedby"), note.id].filter(Boolean).join(" "));
}

/** What must be filled in among what is in sight, so that a form kept without network is not refused hours later. */
export function missingFields(form: HTMLFormElement, message: string): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const control of form.elements) {
    const input = control as HTMLInputElement;
    if (input.required && input.offsetParent !== null && input.validity.valueMissing) missing[input.name] = message;
  }
  for (const pad of form.querySelectorAll<HTMLInputElement>("[data-pad]")) {
    const instead = form.elements.namedItem("driver.agreed") as HTMLInputElement | null;
    const inSight = pad.closest<HTMLElement>(".pad")?.offsetParent !== null;
    if (inSight && !pad.value && !(pad.name === "driver.strokes" && instead?.checked)) missing[pad.name] = message;
  }
  return missing;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className = "", text = ""): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
