import { Section } from "../../../components/layout/Section.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import type { Stop } from "../../../domain/orders/types.ts";
import type { State } from "../state.ts";

/** What was told of the stop, with the times of the driver's device; nothing before the arrival. */
export function StopTold({ state, stop }: { state: State; stop: Stop }) {
  const words = driverWords(state.lang);
  const steps = ([
    [words.told.arrival, stop.arrived],
    [toldHandling(state, stop), stop.handled],
    [words.told.departure, stop.departed],
    [stop.failed && `${words.told.failure} : ${state.words.trade.failure[stop.failed.reason]}`, stop.failed],
  ] as const).flatMap(([word, time]) => time && word ? [{ word, at: time.deviceAt }] : []);
  if (steps.length === 0) return null;
  const formats = formatsFor(state.lang, stop.place.timeZone);
  return (
    <Section id="told" title={words.doneTitle} plain>
      <ol class="told">
        {steps.map(({ word, at }) => (
          <li key={word}>
            <span>{word}</span> <time dateTime={new Date(at).toISOString()}>{formats.dateTime(at)}</time>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** "Loaded" or "delivered". */
export function toldHandling(state: State, stop: Pick<Stop, "kind">): string {
  return driverWords(state.lang).told[stop.kind === "pickup" ? "handling" : "unloading"];
}
