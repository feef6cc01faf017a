import { Icon } from "../layout/Icon.tsx";

/** A number of pallets, already formatted, with its words: "33", "palettes EUR". A balance carries its sign. */
export function PalletCount({ count, word }: { count: string; word: string }) {
  return (
    <span class="pallets">
      <Icon name="layers" />
      <b>{count}</b> {word}
    </span>
  );
}
