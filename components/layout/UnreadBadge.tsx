/** How many notices wait, beside the bell; nothing when none does. `words` say the same to whoever does not see it. */
export function UnreadBadge({ count, words }: { count: number; words: string }) {
  if (count === 0) return null;
  return (
    <b class="badge">
      {count > 99 ? "99+" : count}
      <span class="sr-only">{words}</span>
    </b>
  );
}
