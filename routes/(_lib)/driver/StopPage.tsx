import { Button } from "../../../components/layout/Button.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PhoneShell } from "../../../components/layout/PhoneShell.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { nextStep, progressOf } from "../../../domain/driver/steps.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import { foreseenAt } from "../../../domain/driver/foreseen_at.ts";
import { hasEnded } from "../../../domain/orders/execution.ts";
import { linesAt } from "../../../domain/orders/totals.ts";
import { define, type State } from "../state.ts";
import { DocumentForm } from "./DocumentForm.tsx";
import { HandlingFields } from "./HandlingFields.tsx";
import type { DriverStop } from "./load_stop.ts";
import { StopPlace } from "./StopPlace.tsx";
import { StopTold } from "./StopTold.tsx";
import { stopTone } from "./stop_tone.ts";
import type { StopView } from "./stop_view.ts";
import { TapForm } from "./TapForm.tsx";
import { Unsent } from "./Unsent.tsx";

/**
 * One stop: where, what, and the one next step at the thumb. The forms of later steps are there too, hidden: `data-step` names the steps during
 * which a part shows ("over" after the last), which lets a phone without network go on.
 */
export const StopPage = define.page(({ data, state }) => {
  const view = data as StopView;
  const { at, forms, title } = view;
  const { order, stop, path } = at;
  const { lang } = state;
  const words = driverWords(lang);
  const { orderRefusals, trade } = state.words;
  const takesDocuments = !hasEnded(order) || forms.documents.errors.length > 0;
  const progress = progressOf(order, stop);
  const now = nextStep(progress) ?? "over";
  const shownIn = (...steps: readonly string[]) => ({ "data-step": steps.join(" "), hidden: !steps.includes(now) });
  const window = formatsFor(lang, stop.place.timeZone).window(stop.window.from, stop.window.to);
  return (
    <PhoneShell
      lang={lang}
      path={path}
      csrf={state.session?.csrf}
      title={title}
      back={{ href: "/driver", word: words.back }}
      action={
        <>
          <div {...shownIn("arrival")}>
            <TapForm step="arrival" state={state} view={view} />
          </div>
          <div {...shownIn("handling")}>
            <Button form="handling" kind="primary" size="big" icon="check">{words.submit[stop.kind]}</Button>
          </div>
          <div {...shownIn("departure")}>
            <TapForm step="departure" state={state} view={view} />
          </div>
          <nav {...shownIn("over")} aria-label={words.back}>
            <LinkButton href="/driver" size="big" icon="list-checks">{words.back}</LinkButton>
          </nav>
        </>
      }
    >
      <Unsent state={state} at={at} />
      <Status tone={stopTone(stop.state)} word={`${trade.stopKind[stop.kind]}, ${window}`} />
      <StopPlace state={state} at={at} />
      <div {...shownIn("arrival", "departure", "over")}>
        <Goods state={state} at={at} />
      </div>
      <div {...shownIn("handling")}>
        <HandlingFields state={state} view={view} />
      </div>
      <div {...shownIn("over")}>
        {progress === "given_up" ? <Notice tone="watch">{orderRefusals.order_ended}</Notice> : <p>{words.stopDone}</p>}
      </div>
      <StopTold state={state} stop={stop} />
      <div {...shownIn("handling", "departure", "over")}>
        {takesDocuments && <DocumentForm state={state} view={view} />}
      </div>
      <div {...shownIn("arrival", "handling")}>
        <LinkButton href={`${path}/failure`} kind="quiet" icon="ban">{words.cannot[stop.kind]}</LinkButton>
      </div>
    </PhoneShell>
  );
});

function Goods({ state, at: { order, stop } }: { state: State; at: DriverStop }) {
  const { lang, words: { trade } } = state;
  const formats = formatsFor(lang);
  return (
    <Section id="goods" title={driverWords(lang).goods} plain>
      <ul class="told">
        {linesAt(order, stop.id).map((line) => (
          <li key={line.id}>
            <span>{line.description}</span>{" "}
            <span>
              {formats.integer(foreseenAt(line, stop))} × {trade.packaging[line.packaging]} ·{" "}
              {formats.weight(line.grossWeightGrams)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
