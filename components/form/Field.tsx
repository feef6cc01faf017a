import type { ComponentChildren } from "preact";
import type { Lang } from "../../domain/i18n/lang.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";
import { cx } from "../cx.ts";
import { fieldId } from "./field_id.ts";

/** How wide the control is: as wide as what goes into it. */
export type FieldWidth = "short" | "medium" | "full";

const WIDTH_CLASS: Record<FieldWidth, string> = { short: "field-short", medium: "field-medium", full: "field-full" };

/** What every field takes. */
export interface FieldProps {
  lang: Lang;
  name: string;
  label: string;
  /** Unit of the value, shown inside the label: "kg". */
  unit?: string | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** Marks the field as optional; every other one is required. */
  optional?: boolean | undefined;
  width?: FieldWidth | undefined;
}

/** Attributes that tie a control to its label, hint and error. */
export interface ControlAttributes {
  id: string;
  name: string;
  required: boolean;
  "aria-describedby": string | undefined;
  "aria-invalid": "true" | undefined;
}

/** The ids and attributes of a field's control, worked out in this one place. */
export function controlAttributes({ name, hint, error, optional }: Omit<FieldProps, "lang" | "label">): ControlAttributes {
  const id = fieldId(name);
  return {
    id,
    name,
    required: !optional,
    "aria-describedby": [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined,
    "aria-invalid": error ? "true" : undefined,
  };
}

/** The hint and the error of a field, under the ids that `controlAttributes` refers to. */
export function FieldNotes({ lang, name, hint, error }: Pick<FieldProps, "lang" | "name" | "hint" | "error">) {
  const id = fieldId(name);
  return (
    <>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {error && (
        <p class="error" id={`${id}-error`}>
          <span class="sr-only">{uiWords(lang).errorPrefix}</span> {error}
        </p>
      )}
    </>
  );
}

/** The words of a label: text, unit, and the mark of an optional field. */
export function LabelWords({ lang, label, unit, optional }: Pick<FieldProps, "lang" | "label" | "unit" | "optional">) {
  return (
    <>
      {label}
      {unit && <span class="unit">({unit})</span>}
      {optional && <span class="optional">{uiWords(lang).optional}</span>}
    </>
  );
}

/** Label above, help under the label, error, then the control that `children` draws with the attributes given. */
export function Field(props: FieldProps & { children: (control: ControlAttributes) => ComponentChildren }) {
  const control = controlAttributes(props);
  return (
    <div class={cx("field", props.width && WIDTH_CLASS[props.width], props.error && "field-wrong")}>
      <label for={control.id}>
        <LabelWords lang={props.lang} label={props.label} unit={props.unit} optional={props.optional} />
      </label>
      <FieldNotes lang={props.lang} name={props.name} hint={props.hint} error={props.error} />
      {props.children(control)}
    </div>
  );
}
