import type { Lang } from "../../domain/i18n/lang.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";

export interface TrackProps {
  lang: Lang;
  /** What the track follows: "Exécution". */
  label: string;
  /** The states on the way, in order. */
  steps: readonly string[];
  /** Index of the state it is in; `steps.length` when the end is passed. */
  current: number;
  /** It ended there: refused, expired, cancelled. */
  stopped?: boolean | undefined;
}

/** A state machine as a thin line: what is done, where it is, what is to come. */
export function Track({ lang, label, steps, current, stopped }: TrackProps) {
  const words = uiWords(lang);
  return (
    <div class="track">
      <p class="track-label">
        {label} <b>{steps[Math.min(current, steps.length - 1)]}</b>
      </p>
      <ol>
        {steps.map((step, index) => {
          if (index < current) {
            return (
              <li class="track-done">
                <span>{step}</span>
                <span class="sr-only">, {words.stepDone}</span>
              </li>
            );
          }
          if (index > current) {
            return (
              <li>
                <span>{step}</span>
                <span class="sr-only">, {words.stepTodo}</span>
              </li>
            );
          }
          return (
            <li class={stopped ? "track-stopped" : "track-current"} aria-current="step">
              <span>{step}</span>
              <span class="sr-only">, {stopped ? words.stepStopped : words.stepCurrent}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
