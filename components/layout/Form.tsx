import type { ComponentChildren } from "preact";
import { CSRF_FIELD, OPERATION_FIELD } from "../form/form_fields.ts";
import { HiddenField } from "../form/HiddenField.tsx";

export interface FormProps {
  action: string;
  /** The session's token; pages without a session rely on the origin check alone. */
  csrf?: string | undefined;
  /** The form's idempotency key: the same form sent twice has one result. */
  operationId?: string | undefined;
  /** The form carries files. */
  files?: boolean | undefined;
  id?: string | undefined;
  /** `column` is the 640 px reading column; `inline` lays the controls side by side. */
  layout?: "column" | "inline" | undefined;
  children: ComponentChildren;
}

const LAYOUT_CLASS = { column: "form", inline: "form-inline" };

/** A form that changes something. The browser's own messages are off: the server's speak the page's language. */
export function Form({ action, csrf, operationId, files, id, layout = "column", children }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      id={id}
      class={LAYOUT_CLASS[layout]}
      enctype={files ? "multipart/form-data" : undefined}
      novalidate
    >
      {csrf && <HiddenField name={CSRF_FIELD} value={csrf} />}
      {operationId && <HiddenField name={OPERATION_FIELD} value={operationId} />}
      {children}
    </form>
  );
}
