import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon_names.ts";

export type NoticeTone = "info" | "go" | "watch" | "stop" | "pallet";

const TONE_CLASS: Record<NoticeTone, string> = {
  info: "notice-info",
  go: "notice-go",
  watch: "notice-watch",
  stop: "notice-stop",
  pallet: "notice-pallet",
};

const TONE_ICON: Record<NoticeTone, IconName> = {
  info: "info",
  go: "circle-check",
  watch: "triangle-alert",
  stop: "octagon-x",
  pallet: "layers",
};

export interface NoticeProps {
  tone: NoticeTone;
  title?: string | undefined;
  /** Answers what the person just did, so it is read out. */
  announce?: boolean | undefined;
  actions?: ComponentChildren;
  children?: ComponentChildren;
}

/** A banner: what happened or what is at stake, why, and what to do. */
export function Notice({ tone, title, announce, actions, children }: NoticeProps) {
  const role = announce ? (tone === "stop" ? "alert" : "status") : undefined;
  return (
    <div class={`notice ${TONE_CLASS[tone]}`} role={role}>
      <Icon name={TONE_ICON[tone]} />
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
