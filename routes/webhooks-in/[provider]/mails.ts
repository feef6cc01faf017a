import { HttpError } from "fresh";
import { SECOND_MS } from "../../../domain/time/instant.ts";
import { callPort } from "../../../jobs/ports/call.ts";
import { readBody } from "../../(_lib)/read_form.ts";
import { define } from "../../(_lib)/state.ts";
import { takeIn } from "../(_lib)/take_in.ts";

/** Providers wait about as long. */
const TIMEOUT_MS = 12 * SECOND_MS;
const RETRY_SECONDS = 120;
/** Calls at once, each of which may be in memory twice. */
const MOST_AT_ONCE = 6;

let underWay = 0;
const later = () => new Response(null, { status: 503, headers: { "retry-after": String(RETRY_SECONDS) } });

/**
 * Mails with documents, as a provider or a mail server hands them over. Threats: a forged call (nothing is read unless the provider's signature or the
 * server's secret holds), a mail that is handed over again (known by its Message-ID and its files), a sender who is nobody (only addresses that we gave
 * out lead anywhere, only documents come in by them, and who sent them proves nothing), mails that are made to take time and memory (bounded).
 */
export const handler = define.handlers({
  async POST(ctx) {
    const { req, params, state: { deps: { store, ports: { mailIntake: intake } } } } = ctx;
    if (intake === null || intake.gate.name !== params.provider) throw new HttpError(404);
    if (!intake.gate.admits(req.headers)) throw new HttpError(403);
    if (underWay >= MOST_AT_ONCE) return later();
    underWay++;
    try {
      const body = await readBody(req, intake.gate.maxBytes);
      const policy = { timeoutMs: TIMEOUT_MS, tries: 1, now: store.now };
      const mails = await callPort("mail intake", policy, (signal) => intake.gate.read({ headers: req.headers, body }, signal));
      if (mails === null) throw new HttpError(403);
      const outcomes = new Set<Awaited<ReturnType<typeof takeIn>>>();
      for (const mail of mails) {
        const outcome = await takeIn(ctx, intake, mail);
        if (outcome === "later") return later();
        outcomes.add(outcome);
      }
      const isGone = intake.gate.tellsSender && outcomes.has("gone");
      return new Response(null, { status: isGone ? 410 : 200 });
    } finally {
      underWay--;
    }
  },
});
