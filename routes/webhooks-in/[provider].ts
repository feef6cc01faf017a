import { HttpError } from "fresh";
import { SECOND_MS } from "../../domain/time/instant.ts";
import { callPort } from "../../jobs/ports/call.ts";
import { recordReport } from "../../kv/mails/record_report.ts";
import { readBody } from "../(_lib)/read_form.ts";
import { define } from "../(_lib)/state.ts";

/** The longest call: SendGrid sends events up to 768 KiB, SNS messages up to 256 KiB, which JSON in JSON may double. */
const MOST_BYTES = 1024 * 1024;
/** Providers wait about as long. */
const TIMEOUT_MS = 8 * SECOND_MS;
const RETRY_SECONDS = 60;

/**
 * What a mail provider tells of mails. Threats: a forged call that has an address suppressed (nothing is stored unless the provider's signature holds), a
 * call that is told again (each report has an id), a body without an end (read within a limit).
 */
export const handler = define.handlers({
  async POST({ req, params, state }) {
    const { store, ports: { mail: { callback } } } = state.deps;
    if (callback === undefined || callback.provider !== params.provider) throw new HttpError(404);
    const body = await readBody(req, MOST_BYTES);
    const policy = { timeoutMs: TIMEOUT_MS, tries: 1, now: store.now };
    const reports = await callPort("mail reports", policy, (signal) => callback.read({ headers: req.headers, body }, signal));
    if (reports === null) throw new HttpError(403);
    let early = false;
    for (const report of reports) {
      if (await recordReport(store, callback.provider, report) === "not_sent_yet") early = true;
    }
    // What was told before we knew that the mail was sent is told again; the rest is recognised.
    if (early) return new Response(null, { status: 503, headers: { "retry-after": String(RETRY_SECONDS) } });
    return new Response(null, { status: 200 });
  },
});
