import { cx } from "../cx.ts";
import { controlAttributes, FieldNotes, type FieldProps } from "./Field.tsx";

export interface CheckboxFieldProps extends Omit<FieldProps, "unit" | "width" | "optional"> {
  checked?: boolean | undefined;
  /** What is sent when ticked (default "on"). */
  value?: string | undefined;
  /** It must be ticked to go on. */
  required?: boolean | undefined;
}

/** A box to tick, its label beside it. Leaving it empty is an answer, unless `required`. */
export function CheckboxField(props: CheckboxFieldProps) {
  const control = controlAttributes({ ...props, optional: !props.required });
  return (
    <div class={cx("field", props.error && "field-wrong")}>
      <div class="choice">
        <input {...control} type="checkbox" value={props.value ?? "on"} checked={props.checked} />
        <label for={control.id}>{props.label}</label>
      </div>
      <FieldNotes lang={props.lang} name={props.name} hint={props.hint} error={props.error} />
    </div>
  );
}
