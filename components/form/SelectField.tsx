import { Field, type FieldProps } from "./Field.tsx";

export interface Option {
  value: string;
  label: string;
  disabled?: boolean | undefined;
}

export interface SelectFieldProps extends FieldProps {
  value?: string | undefined;
  options: readonly Option[];
  /** Label of a first, empty choice: "Choisir un transporteur". */
  empty?: string | undefined;
}

/** One choice out of a list. */
export function SelectField(props: SelectFieldProps) {
  const { value = "", options, empty } = props;
  return (
    <Field {...props}>
      {(control) => (
        <select {...control}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option value={option.value} selected={option.value === value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
