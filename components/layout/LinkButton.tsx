import type { ComponentChildren } from "preact";
import { buttonClass, type ButtonLook } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

export interface LinkButtonProps extends ButtonLook {
  href: string;
  /** Save the target instead of opening it. */
  download?: boolean | undefined;
  children: ComponentChildren;
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function LinkButton({ href, download, kind, size, icon, children }: LinkButtonProps) {
  return (
    <a href={href} download={download} class={buttonClass({ kind, size })}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
