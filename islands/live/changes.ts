/** How things stand for whoever is signed in, as `/events` tells it. */
export interface Change {
  /** Notices not seen, and the same in words. */
  readonly unseen: number;
  readonly unseenWords: string;
  /** Of the order that the page shows, where it shows one. */
  readonly revision?: number;
}

type Follower = (change: Change) => void;

/**
 * How long after an answer that is no stream (of a server that starts again, of a session that has ended) the browser is to ask once more, twice as
 * long each time: it does so itself after any other end.
 */
const RETRY_MS = 5_000;

const followers = new Set<Follower>();
let order: string | null = null;
let source: EventSource | null = null;
let retry: ReturnType<typeof setTimeout> | undefined;
let retryMs = RETRY_MS;

/**
 * Calls `tell` with every change, until the function that it gives is called. The islands of a page share one connection, which is open only while
 * the page is looked at: a browser has six of them for all its tabs. `orderId` is the order that the page shows.
 */
export function followChanges(tell: Follower, orderId?: string): () => void {
  followers.add(tell);
  order = orderId ?? order;
  if (followers.size === 1) document.addEventListener("visibilitychange", connect);
  connect();
  return () => {
    followers.delete(tell);
    if (followers.size > 0) return;
    document.removeEventListener("visibilitychange", connect);
    disconnect();
  };
}

/** Connects once all islands of the page have said what they follow. */
function connect(): void {
  disconnect();
  if (document.visibilityState === "visible") retry = setTimeout(open);
}

function open(): void {
  source = new EventSource(order === null ? "/events" : `/events?order=${encodeURIComponent(order)}`);
  source.addEventListener("open", () => retryMs = RETRY_MS);
  source.addEventListener("change", ({ data }) => {
    const change = JSON.parse(data) as Change;
    followers.forEach((tell) => tell(change));
  });
  source.addEventListener("error", () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    retry = setTimeout(open, retryMs);
    retryMs *= 2;
  });
}

function disconnect(): void {
  clearTimeout(retry);
  source?.close();
  source = null;
}
