import type { ComponentChildren } from "preact";
import { cx } from "../cx.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon_names.ts";

export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";

/** `small` is for the last column of a table; `big` is the driver's 64 px action. */
export type ButtonSize = "small" | "big";

const KIND_CLASS: Record<ButtonKind, string> = {
  primary: "btn-primary",
  secondary: "btn-secondary",
  quiet: "btn-quiet",
  danger: "btn-danger",
};

const SIZE_CLASS: Record<ButtonSize, string> = { small: "btn-small", big: "btn-big" };

export interface ButtonLook {
  kind?: ButtonKind | undefined;
  size?: ButtonSize | undefined;
  icon?: IconName | undefined;
}

/** The classes of anything that looks like a button: `Button`, `LinkButton`, a `summary`. */
export function buttonClass({ kind = "secondary", size }: ButtonLook): string {
  return cx("btn", KIND_CLASS[kind], size && SIZE_CLASS[size]);
}

export interface ButtonProps extends ButtonLook {
  type?: "submit" | "button" | "reset" | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Id of the form it submits, when it stands outside of it. */
  form?: string | undefined;
  formaction?: string | undefined;
  disabled?: boolean | undefined;
  /** In islands alone. */
  onClick?: (() => void) | undefined;
  children: ComponentChildren;
}

/** A button of a form; an infinitive on it. Secondary unless told otherwise: one primary a page. */
export function Button({ kind, size, icon, type = "submit", children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} class={buttonClass({ kind, size })}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
