import type { ComponentChildren } from "preact";

export interface FieldsetProps {
  legend: string;
  /** Anchor, where something links to it. */
  id?: string | undefined;
  hint?: ComponentChildren;
  /** "Retirer cet arrêt": at the end of the legend's line. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** Fields that belong together: a stop, a party, a goods line. */
export function Fieldset({ legend, id, hint, actions, children }: FieldsetProps) {
  return (
    <fieldset class="group" id={id}>
      <legend>{legend}</legend>
      {actions && <div class="group-actions">{actions}</div>}
      {hint && <p class="hint">{hint}</p>}
      {children}
    </fieldset>
  );
}
