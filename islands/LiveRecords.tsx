import { useEffect, useState } from "preact/hooks";
import { cx } from "../components/cx.ts";
import { buttonClass } from "../components/layout/Button.tsx";
import { fetchRegion } from "./live/fetch_region.ts";

export interface LiveRecordsProps {
  /** Where the server tells of changes. */
  stream: string;
  /** Id of the part of the page that is fetched again on a change; a form outside of it keeps what was typed. */
  region: string;
  /** The page itself: what the link opens without JavaScript. */
  page: string;
  words: { readonly refresh: string; readonly on: string; readonly off: string; readonly changed: string };
}

type Connection = "none" | "on" | "off";

/** How long after an answer that is no stream, as of a server that starts again, the browser is to ask once more: it does so itself after any other end. */
const RETRY_MS = 5_000;

/** Keeps a part of the page as it is stored, and marks what changed while somebody looks. Without JavaScript: a link to the page. */
export function LiveRecords({ stream, region, page, words }: LiveRecordsProps) {
  const [connection, setConnection] = useState<Connection>("none");
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    let events: EventSource;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let renewing: Promise<unknown> = Promise.resolve();
    const connect = () => {
      events = new EventSource(stream);
      events.onopen = () => setConnection("on");
      events.onerror = () => {
        setConnection("off");
        if (events.readyState === EventSource.CLOSED) retry = setTimeout(connect, RETRY_MS);
      };
      events.addEventListener("change", () => {
        renewing = renewing.then(() => renew(page, region)).then(
          (moved) => moved && setChanged(true),
          () => setConnection("off"),
        );
      });
    };
    connect();
    return () => {
      clearTimeout(retry);
      events.close();
    };
  }, [stream, page, region]);
  return (
    <div class="live">
      <a href={page} class={buttonClass({ kind: "quiet", size: "small" })}>{words.refresh}</a>
      <span role="status" class={cx(connection === "off" && "text-watch")}>
        {connection === "on" && (changed ? words.changed : words.on)}
        {connection === "off" && words.off}
      </span>
    </div>
  );
}

/**
 * Fetches the page and puts its region in the place of ours, where they differ; gives whether they do. The scroll position stays, since nothing
 * else moves.
 */
async function renew(page: string, region: string): Promise<boolean> {
  const fresh = await fetchRegion(page, region);
  const shown = document.getElementById(region);
  if (shown === null) throw new Error(`no ${region} on ${page}`);
  const known = versionsIn(shown);
  const now = versionsIn(fresh);
  if (JSON.stringify([...known]) === JSON.stringify([...now])) return false;
  shown.replaceChildren(...fresh.childNodes);
  for (const row of rowsIn(shown)) {
    if (known.get(row.dataset.liveKey) !== row.dataset.liveVersion) row.classList.add(cx("live-changed"));
  }
  return true;
}

function versionsIn(region: HTMLElement): Map<string | undefined, string | undefined> {
  return new Map(rowsIn(region).map(({ dataset }) => [dataset.liveKey, dataset.liveVersion]));
}

function rowsIn(region: HTMLElement): HTMLElement[] {
  return [...region.querySelectorAll<HTMLElement>("[data-live-key]")];
}
