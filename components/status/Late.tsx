import { Icon } from "../layout/Icon.tsx";

/** How late something is: "En retard de 1 h 20". */
export function Late({ word }: { word: string }) {
  return (
    <span class="late">
      <Icon name="clock" />
      {word}
    </span>
  );
}
