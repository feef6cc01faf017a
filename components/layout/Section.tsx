import type { ComponentChildren } from "preact";

export interface SectionProps {
  /** Anchor of the section, unique on the page. */
  id: string;
  title: string;
  lead?: ComponentChildren;
  /** Links or buttons at the end of the heading's line. */
  actions?: ComponentChildren;
  /** On a surface of its own (default), or straight on the ground, as a table is. */
  plain?: boolean | undefined;
  children: ComponentChildren;
}

/** A part of a page under its own heading, reachable by `#id`. */
export function Section({ id, title, lead, actions, plain, children }: SectionProps) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {actions && <div class="actions">{actions}</div>}
      </div>
      {lead && <p class="lead">{lead}</p>}
      {plain ? children : <div class="panel">{children}</div>}
    </section>
  );
}
