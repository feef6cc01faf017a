import type { Draft } from "../../domain/driver/queue.ts";
import { fieldsOf, fillForm } from "./form_fill.ts";
import { listDrafts, putDrafts } from "./queue_store.ts";

/**
 * Puts back what was typed, chosen and drawn in a form before its page went away, and keeps every further change at once. With each goes what the
 * notes said meanwhile: who has signed saw that, whatever a later page says. `failed` is called when the phone cannot keep it.
 */
export async function keepDrafts(
  form: HTMLFormElement,
  { driverId, path, failed }: Pick<Draft, "driverId" | "path"> & { failed(): void },
): Promise<void> {
  restore(form, await listDrafts({ driverId, path }));
  form.addEventListener("input", ({ target }) => {
    const fields = fieldsOf(form);
    const seen = fields.map(([name]) => name).filter((name) => name.startsWith("seen."));
    const at = Date.now();
    const begun = [(target as HTMLInputElement).name, ...seen].map((name) => ({
      driverId,
      path,
      name,
      values: fields.filter(([other]) => other === name).map(([, value]) => value),
      at,
    }));
    putDrafts(begun).catch(failed);
  });
}

function restore(form: HTMLFormElement, drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  const begun = new Set(drafts.map(({ name }) => name));
  const untouched = fieldsOf(form).filter(([name]) => !begun.has(name));
  fillForm(form, [...untouched, ...drafts.flatMap(({ name, values }) => values.map((value) => [name, value] as const))]);
  form.closest("details")?.setAttribute("open", "");
}
