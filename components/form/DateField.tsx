import { Field, type FieldProps } from "./Field.tsx";

export interface DateFieldProps extends FieldProps {
  /** "2026-11-24". */
  value?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
}

/** A calendar day. */
export function DateField(props: DateFieldProps) {
  return (
    <Field {...props} width={props.width ?? "medium"}>
      {(control) => <input {...control} type="date" value={props.value} min={props.min} max={props.max} />}
    </Field>
  );
}
