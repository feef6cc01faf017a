import { Field, type FieldProps } from "./Field.tsx";

export interface DateTimeFieldProps extends FieldProps {
  /** Local time of the site, "2026-11-24T14:30". */
  value?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
}

/** A day and hour on the site's own clock; the hint names the zone where it could be in doubt. */
export function DateTimeField(props: DateTimeFieldProps) {
  return (
    <Field {...props} width={props.width ?? "medium"}>
      {(control) => <input {...control} type="datetime-local" value={props.value} min={props.min} max={props.max} />}
    </Field>
  );
}
