export interface Figure {
  href: string;
  /** Already formatted. */
  value: string;
  word: string;
  hint?: string | undefined;
  tone?: "go" | "watch" | "stop" | "pallet" | undefined;
}

const TONE_CLASS = { go: "text-go", watch: "text-watch", stop: "text-stop", pallet: "text-pallet" };

/** At most four figures above a work list, each the door to its list. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <ul class="figures" aria-label={label}>
      {figures.map((figure) => (
        <li>
          <a href={figure.href}>
            <span class={figure.tone ? TONE_CLASS[figure.tone] : undefined}>{figure.value}</span>
            <b>{figure.word}</b>
            {figure.hint && <small>{figure.hint}</small>}
          </a>
        </li>
      ))}
    </ul>
  );
}
