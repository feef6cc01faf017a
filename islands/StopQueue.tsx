import { Component } from "preact";
import { LinkButton } from "../components/layout/LinkButton.tsx";
import { Notice } from "../components/layout/Notice.tsx";
import { type Entry, inOrder, toldAt } from "../domain/driver/queue.ts";
import { farthest } from "../domain/driver/steps.ts";
import type { DriverWords } from "../domain/i18n/driver/fr.ts";
import { forgetPages, keepPages } from "./driver/kept_pages.ts";
import { deleteEntry, forgetOld, listEntries } from "./driver/queue_store.ts";
import { replay, type Rest } from "./driver/replay.ts";
import { enhanceForms, type FormTexts, type PageStop, showNext } from "./driver/stop_forms.ts";

export interface QueueStop extends PageStop {
  kind: "pickup" | "delivery";
  timeZone: string;
}

export interface StopQueueProps {
  driverId: string;
  lang: string;
  /** Stops to keep for the time without network. */
  pages: string[];
  stop?: QueueStop;
  words: DriverWords["queue"] & Pick<DriverWords, "told" | "addDocument"> & FormTexts;
}

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 300_000;

interface Shown {
  entries: readonly Entry[];
  rest: Rest;
  /** The refused entry that is about to be given up. */
  discarding: number | null;
  /** This phone cannot keep anything. */
  broken: boolean;
}

/**
 * What this phone told and the server does not have yet. Takes the step forms of the page over: each is kept on the phone first and shown as done,
 * then sent in order when there is network. A refused one comes back as it was typed.
 */
export class StopQueue extends Component<StopQueueProps, Shown> {
  override state: Shown = { entries: [], rest: "done", discarding: null, broken: false };
  #waitMs = FIRST_WAIT_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    this.#begin().catch(this.#failed);
    navigator.serviceWorker?.register("/driver-worker.js", { scope: "/driver" });
    forgetAtSignOut();
    addEventListener("online", this.#hurry);
    document.addEventListener("visibilitychange", this.#hurry);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
    removeEventListener("online", this.#hurry);
    document.removeEventListener("visibilitychange", this.#hurry);
  }

  async #begin(): Promise<void> {
    const { driverId, stop, words } = this.props;
    await forgetOld(Date.now());
    await this.#show();
    if (stop) {
      enhanceForms({ driverId, stop, texts: words, told: () => this.#show().then(this.#send), failed: this.#failed });
    }
    await this.#send();
  }

  readonly #failed = () => this.setState({ broken: true });

  readonly #show = async () => {
    const { driverId, stop } = this.props;
    const entries = await listEntries();
    this.setState({ entries });
    if (stop) showNext(entries, driverId, stop);
  };

  /** Sends what waits, and again later while there is no network; then keeps the pages as they now are. */
  readonly #send = async () => {
    clearTimeout(this.#timer);
    const { driverId, pages, stop, words } = this.props;
    const rest = await replay(driverId, { unknownFault: words.unknownFault, changed: this.#show });
    this.setState({ rest });
    await this.#show();
    if (rest === "later") {
      this.#timer = setTimeout(this.#send, this.#waitMs);
      this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
    } else {
      this.#waitMs = FIRST_WAIT_MS;
      await keepPages(driverId, stop ? pagesOf(stop.path) : ["/driver", ...pages.flatMap(pagesOf)]);
    }
  };

  readonly #hurry = () => {
    this.#waitMs = FIRST_WAIT_MS;
    return this.#send();
  };

  readonly #discard = async (id: number) => {
    await deleteEntry(id);
    location.reload();
  };

  override render({ driverId, lang, stop, words }: StopQueueProps, { entries, rest, broken }: Shown) {
    const own = inOrder(entries).filter((entry) => entry.driverId === driverId);
    const waiting = own.filter(({ state }) => state === "waiting");
    const told = stop ? toldAt(own, { driverId, ...stop }).filter((entry) => isNew(entry, stop)) : [];
    const othersWait = entries.some((entry) => entry.driverId !== driverId && entry.state !== "sent");
    return (
      <div class="unsent">
        <div role="status">
          {waiting.length > 0 && <Notice tone="watch" title={`${words.unsent} · ${waiting.length}`}>{words.unsentText}</Notice>}
        </div>
        {broken && <Notice tone="stop" announce>{words.broken}</Notice>}
        {rest === "signed_out" && waiting.length > 0 && <Notice tone="stop" title={words.signedOut}>{words.signedOutText}
        </Notice>}
        {othersWait && <Notice tone="info">{words.others}</Notice>}
        {own.filter(({ state }) => state === "refused").map((entry) => (
          <Notice
            key={entry.id}
            tone="stop"
            title={`${words.refused} : ${wordOf(entry.step, stop?.kind, words)}`}
            actions={this.#actionsFor(entry)}
          >
            {entry.refusal?.title}
          </Notice>
        ))}
        {told.length > 0 && (
          <ol class="told">
            {told.map(({ id, step, deviceAt, state }) => (
              <li key={id}>
                <span>{wordOf(step, stop?.kind, words)}</span>
                <span>{timeOf(deviceAt, lang, stop?.timeZone)}{state === "waiting" && ` · ${words.unsent}`}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
    );
  }

  /** Correcting is where the form is; giving up asks once more. */
  #actionsFor(entry: Entry) {
    const { words } = this.props;
    const page = pageOf(entry);
    const ask = (id: number | null) => () => this.setState({ discarding: id });
    if (this.state.discarding === entry.id) {
      return (
        <>
          <p>{words.discardConfirm}</p>
          <button type="button" class="btn btn-danger" onClick={() => this.#discard(entry.id)}>{words.discard}</button>
          <button type="button" class="btn btn-quiet" onClick={ask(null)}>{words.keep}</button>
        </>
      );
    }
    return (
      <>
        {page !== location.pathname && <LinkButton href={page}>{words.openRefused}</LinkButton>}
        <button type="button" class="btn btn-quiet" onClick={ask(entry.id)}>{words.discard}</button>
      </>
    );
  }
}

/** A stop's page and the one for what cannot be done there. */
function pagesOf(path: string): string[] {
  return [path, `${path}/failure`];
}

/** The page on which an entry can be corrected. */
function pageOf({ path, step }: Entry): string {
  return step === "failure" ? path : path.slice(0, path.lastIndexOf("/"));
}

/** Whether the server's page does not tell of it yet. */
function isNew({ step, state }: Entry, { progress }: PageStop): boolean {
  return step === "documents" ? state === "waiting" : farthest(progress, [step]) !== progress;
}

function wordOf(
  step: Entry["step"],
  kind: QueueStop["kind"] | undefined,
  { told, addDocument }: StopQueueProps["words"],
): string {
  if (step === "documents") return addDocument;
  return step === "handling" && kind === "delivery" ? told.unloading : told[step];
}

function timeOf(moment: number, lang: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", ...timeZone && { timeZone } }).format(moment);
}

/** Signing out takes the kept pages along; what was not sent stays. */
function forgetAtSignOut(): void {
  const form = document.querySelector<HTMLFormElement>('form[action="/sign-out"]');
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    forgetPages().finally(() => form.submit());
  });
}
