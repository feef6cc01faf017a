import type { ComponentChildren } from "preact";

export interface Description {
  term: string;
  value: ComponentChildren;
  /** Takes the whole line: addresses, instructions. */
  wide?: boolean | undefined;
}

/** Facts of a record, term above value, in as many columns as fit. Facts without a value are left out. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl class="facts">
      {items.filter(({ value }) => value !== undefined && value !== null && value !== "").map(({ term, value, wide }) => (
        <div class={wide ? "wide" : undefined}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
