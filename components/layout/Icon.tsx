import type { IconName } from "./icon_names.ts";

/** One symbol of the sprite, as tall as the text beside it. Decoration only: the word stands beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
