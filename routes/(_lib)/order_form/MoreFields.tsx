import type { ComponentChildren } from "preact";

/** Fields that few orders need, folded away until somebody opens them or one of them holds something. */
export function MoreFields({ title, open, children }: { title: string; open: unknown; children: ComponentChildren }) {
  return (
    <details open={Boolean(open)}>
      <summary class="py-2.5 font-medium text-road">{title}</summary>
      <div class="grid gap-5 py-2">{children}</div>
    </details>
  );
}
