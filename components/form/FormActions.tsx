import type { ComponentChildren } from "preact";

/** The end of a form: its primary button first, then the ways out. */
export function FormActions({ children }: { children: ComponentChildren }) {
  return <div class="form-actions">{children}</div>;
}
