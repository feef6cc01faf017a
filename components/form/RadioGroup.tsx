import type { ComponentChildren } from "preact";
import { cx } from "../cx.ts";
import { controlAttributes, FieldNotes, type FieldProps, LabelWords } from "./Field.tsx";
import { fieldId } from "./field_id.ts";

export interface RadioOption {
  value: string;
  label: string;
  hint?: ComponentChildren;
}

export interface RadioGroupProps extends Omit<FieldProps, "width"> {
  value?: string | undefined;
  options: readonly RadioOption[];
  /** Side by side, for two or three short words. */
  inline?: boolean | undefined;
}

/** One choice out of few, all in sight. The first option carries the field's id, so that errors lead to it. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, required, "aria-describedby": describedBy } = controlAttributes(props);
  return (
    <fieldset class={cx("field", props.error && "field-wrong")} aria-describedby={describedBy}>
      <legend>
        <LabelWords lang={props.lang} label={props.label} unit={props.unit} optional={props.optional} />
      </legend>
      <FieldNotes lang={props.lang} name={name} hint={props.hint} error={props.error} />
      <div class={props.inline ? "choices-inline" : "choices"}>
        {props.options.map((option, index) => {
          const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`;
          return (
            <div class="choice">
              <input
                type="radio"
                id={id}
                name={name}
                value={option.value}
                checked={option.value === props.value}
                required={required}
              />
              <label for={id}>
                {option.label}
                {option.hint && <small>{option.hint}</small>}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
