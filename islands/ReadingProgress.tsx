import { useEffect } from "preact/hooks";
import { followChanges } from "./live/changes.ts";
import { fetchRegion } from "./live/fetch_region.ts";

export interface ReadingProgressProps {
  /** Id of the part of the page that tells of readings: its `data-version` says how far they are, its `data-under-way` that they go on. */
  region: string;
  /** The page itself. */
  page: string;
  /** The order that the page shows, where another island tells of its changes. */
  orderId?: string | undefined;
}

/** Shows how far documents are read, as long as one of them is being read. Without JavaScript the page asks again by itself, or is asked for. */
export function ReadingProgress({ region, page, orderId }: ReadingProgressProps) {
  useEffect(() => {
    let looking: Promise<void> = Promise.resolve();
    let waiting = false;
    return followChanges(() => {
      // What changes while the page is fetched is seen by one more look.
      if (waiting) return;
      waiting = true;
      looking = looking.then(() => {
        waiting = false;
        return renew(page, region);
      }).catch(() => {});
    }, orderId);
  }, [region, page, orderId]);
  return null;
}

async function renew(page: string, region: string): Promise<void> {
  const shown = document.getElementById(region);
  if (shown?.dataset.underWay === undefined) return;
  const fresh = await fetchRegion(page, region);
  if (fresh.dataset.version === shown.dataset.version) return;
  const held = addressOf(shown.querySelector(":focus"));
  shown.replaceWith(fresh);
  if (!held) return;
  // Who goes by keyboard stays where they were. What is not there any more leaves the focus to the form that has come.
  [...fresh.querySelectorAll<HTMLElement>("a, button")].find((control) => addressOf(control) === held)
    ?.focus({ preventScroll: true });
}

/** Where a link leads, or what a button sends. */
function addressOf(control: Element | null): string | null | undefined {
  return control?.getAttribute("href") ?? control?.closest("form")?.getAttribute("action");
}
