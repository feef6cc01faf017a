import { Field, type FieldProps } from "./Field.tsx";

export interface NumberFieldProps extends FieldProps {
  /** As typed or formatted for the language; a decimal comma is kept. */
  value?: string | undefined;
  /** Whole numbers only: the phone shows digits without a comma. */
  whole?: boolean | undefined;
  autocomplete?: string | undefined;
}

/** A number. `type="text"`, because `type="number"` drops a decimal comma in many browsers. */
export function NumberField(props: NumberFieldProps) {
  return (
    <Field {...props} width={props.width ?? "short"}>
      {(control) => (
        <input
          {...control}
          type="text"
          class="tabular"
          inputmode={props.whole ? "numeric" : "decimal"}
          value={props.value}
          autocomplete={props.autocomplete ?? "off"}
        />
      )}
    </Field>
  );
}
