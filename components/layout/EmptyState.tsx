import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon_names.ts";

export interface EmptyStateProps {
  icon?: IconName | undefined;
  title: string;
  /** What will appear here and how to make it appear. */
  children: ComponentChildren;
  action?: ComponentChildren;
}

/** An empty list that teaches. */
export function EmptyState({ icon = "inbox", title, children, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p class="empty-title">{title}</p>
      <p>{children}</p>
      {action && <div class="actions">{action}</div>}
    </div>
  );
}
