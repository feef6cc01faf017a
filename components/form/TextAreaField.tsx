import { Field, type FieldProps } from "./Field.tsx";

export interface TextAreaFieldProps extends FieldProps {
  value?: string | undefined;
  rows?: number | undefined;
  maxlength?: number | undefined;
}

/** Several lines of text. */
export function TextAreaField(props: TextAreaFieldProps) {
  return (
    <Field {...props}>
      {(control) => <textarea {...control} rows={props.rows ?? 4} maxlength={props.maxlength}>{props.value}</textarea>}
    </Field>
  );
}
