import { Field, type FieldProps } from "./Field.tsx";

export interface FileFieldProps extends FieldProps {
  /** As in the HTML standard: "image/*,application/pdf". */
  accept?: string | undefined;
  /** Opens the phone's camera, back side. */
  camera?: boolean | undefined;
  multiple?: boolean | undefined;
}

/** A file or photo; its form needs `files`. */
export function FileField(props: FileFieldProps) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept={props.accept}
          capture={props.camera ? "environment" : undefined}
          multiple={props.multiple}
        />
      )}
    </Field>
  );
}
