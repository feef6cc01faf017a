import { addError, optionalText } from "../forms/fields.ts";
import { DAY_MS, type Instant } from "../time/instant.ts";
import { z } from "zod";

const FIRST = Date.UTC(2020, 0);

/**
 * The moment of a tap as the driver's device tells it, milliseconds since 1970; without one (no JavaScript) it is `now`. A clock that is a
 * little wrong is kept as told. What no clock shows (before 2020, more than a day ahead of the server, no whole number) is refused.
 */
export function deviceTime(now: Instant): z.ZodType<Instant, string | undefined> {
  return optionalText(20).transform((written, ctx) => {
    if (written === undefined) return now;
    const told = /^\d+$/.test(written) ? Number(written) : NaN;
    if (told >= FIRST && told <= now + DAY_MS) return told;
    addError(ctx, [], { code: "not_a_date" });
    return z.NEVER;
  });
}
