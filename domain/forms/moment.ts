import { accept, refuse, type Result } from "../result.ts";
import { type Instant, MINUTE_MS } from "../time/instant.ts";
import type { LocalDateTime } from "../time/local.ts";
import { instantOf, offsetMsAt } from "../time/zoned.ts";
import type { FormError } from "./form_error.ts";

/** Which of the two moments is meant by an hour that clocks show twice; the form asks it beside the hour, in a field named `…Fold`. */
export const FOLDS = ["first", "second"] as const;
export type Fold = (typeof FOLDS)[number];

/** The moment that an hour in a form means. An ambiguous hour without `fold` is refused with both choices as facts. */
export function readMoment(local: LocalDateTime, fold: Fold | undefined, timeZone: string): Result<Instant, FormError> {
  const moment = instantOf(local, timeZone);
  if (moment.ok) return moment;
  if (moment.refusal === "hour_does_not_exist") return refuse({ code: "hour_does_not_exist", facts: { hour: local.slice(11) } });
  const [first, second] = moment.refusal.ambiguous;
  if (fold !== undefined) return accept(fold === "first" ? first : second);
  return refuse({
    code: "hour_is_ambiguous",
    facts: { hour: local.slice(11), first: offsetName(first, timeZone), second: offsetName(second, timeZone) },
  });
}

/** Which fold shows `instant` again in a form, where its hour is ambiguous. */
export function foldOf(instant: Instant, local: LocalDateTime, timeZone: string): Fold | undefined {
  const moment = instantOf(local, timeZone);
  if (moment.ok || moment.refusal === "hour_does_not_exist") return undefined;
  return moment.refusal.ambiguous[0] <= instant && instant < moment.refusal.ambiguous[1] ? "first" : "second";
}

function offsetName(instant: Instant, timeZone: string): string {
  const minutes = offsetMsAt(instant, timeZone) / MINUTE_MS;
  const size = Math.abs(minutes);
  const pad = (part: number) => String(part).padStart(2, "0");
  return `UTC${minutes < 0 ? "−" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
