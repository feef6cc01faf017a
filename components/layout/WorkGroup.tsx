import type { ComponentChildren } from "preact";

export interface WorkGroupProps {
  title: string;
  /** How urgent the group is: `stop` is late, `watch` is today, `calm` is later. */
  urgency: "stop" | "watch" | "calm";
  count: number;
  /** `WorkItem`s. */
  children: ComponentChildren;
}

const URGENCY_CLASS = { stop: "work-stop", watch: "work-watch", calm: "work-calm" };

/** One urgency group of a Today list. */
export function WorkGroup({ title, urgency, count, children }: WorkGroupProps) {
  return (
    <section class={`work ${URGENCY_CLASS[urgency]}`}>
      <h2>
        {title}
        <span class="count">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

export interface WorkItemProps {
  href: string;
  /** What it is: "OT-2026-000123 · Lyon (69) → Lille (59)". */
  title: ComponentChildren;
  /** What is wanted of this viewer: "À accepter avant 16:40". */
  need: ComponentChildren;
  detail?: ComponentChildren;
  /** The next action, as a small button. */
  action?: ComponentChildren;
}

/** One thing to do: the need first, then what it is about. */
export function WorkItem({ href, title, need, detail, action }: WorkItemProps) {
  return (
    <li class="work-item">
      <div class="work-need">{need}</div>
      <div class="work-what">
        <a href={href}>{title}</a>
        {detail && <small>{detail}</small>}
      </div>
      {action && <div class="work-action">{action}</div>}
    </li>
  );
}
