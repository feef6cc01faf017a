import type { ComponentChildren } from "preact";
import { HiddenField } from "../form/HiddenField.tsx";
import { Button, type ButtonLook } from "./Button.tsx";
import { Form, type FormProps } from "./Form.tsx";

export interface PostButtonProps extends ButtonLook, Pick<FormProps, "action" | "csrf" | "operationId"> {
  /** What the request says besides, by field name. */
  hidden?: Readonly<Record<string, string>> | undefined;
  children: ComponentChildren;
}

/** A form of one button: accept, sign out, mark as read. */
export function PostButton({ action, csrf, operationId, hidden = {}, children, ...look }: PostButtonProps) {
  return (
    <Form action={action} csrf={csrf} operationId={operationId} layout="inline">
      {Object.entries(hidden).map(([name, value]) => <HiddenField key={name} name={name} value={value} />)}
      <Button {...look}>{children}</Button>
    </Form>
  );
}
