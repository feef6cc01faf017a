import { createHash } from "node:crypto";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { type OutgoingAnswer, ovhReceipt } from "./ovh_receipt.ts";
import { NumberRefused, type TextTransport } from "./text_transport.ts";

/** How to reach OVHcloud. */
export interface OvhSettings {
  /** "ovh://application-key:application-secret@sms-ab12345-1?consumer-key=...&sender=..."; without a sender, a short number that can be answered. */
  readonly url: string;
  readonly monthlyTexts: number | null;
  /** The European one, unless told. */
  readonly endpoint?: string;
}

/** Longest tag that the service takes. */
const TAG_CHARS = 20;
const MOST_DETAIL_CHARS = 300;

/** What the service says of a text that it took; numbers that it refused are among the invalid ones. */
interface JobAnswer {
  readonly ids?: readonly number[];
  readonly invalidReceivers?: readonly string[];
}

/**
 * Sends by OVHcloud's SMS API. Each text carries a tag of ours, and the service is asked first whether it has sent one of that tag: so none goes out twice
 * when an answer is lost, unless the service itself has not filed the first yet.
 */
export function ovhTexts({ url, monthlyTexts, endpoint = "https://eu.api.ovh.com/1.0" }: OvhSettings): TextTransport {
  const { username, password, hostname: service, searchParams } = new URL(url);
  const [key, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
  const consumer = searchParams.get("consumer-key") ?? "";
  const sender = searchParams.get("sender");

  /** One signed call; the time is the service's own, as clocks differ. Source: OVHcloud, "First steps with the API". */
  async function call<T>(method: "GET" | "POST", path: string, signal: AbortSignal, content?: unknown): Promise<T> {
    const address = `${endpoint}${path}`;
    const body = content === undefined ? "" : JSON.stringify(content);
    const time = await answerOf<number>(await fetch(`${endpoint}/auth/time`, { signal }));
    const signed = createHash("sha1").update([secret, consumer, method, address, body, time].join("+")).digest("hex");
    const answer = await fetch(address, {
      method,
      headers: {
        "content-type": "application/json",
        "x-ovh-application": key,
        "x-ovh-consumer": consumer,
        "x-ovh-timestamp": String(time),
        "x-ovh-signature": `$1$${signed}`,
      },
      signal,
      ...body !== "" && { body },
    });
    return await answerOf<T>(answer);
  }

  /** What the service calls the text that was sent as `id`, once it has filed it. */
  async function filedAs(id: string, signal: AbortSignal): Promise<number | undefined> {
    return (await call<number[]>("GET", `/sms/${service}/outgoing?tag=${tagOf(id)}`, signal))[0];
  }

  return {
    delivers: true,
    monthlyTexts,
    async send({ id, to, text }, signal) {
      const tag = tagOf(id);
      const known = await filedAs(id, signal);
      if (known !== undefined) return String(known);
      const { ids = [], invalidReceivers = [] } = await call<JobAnswer>("POST", `/sms/${service}/jobs`, signal, {
        message: text,
        receivers: [to],
        tag,
        priority: "high",
        noStopClause: true,
        ...sender === null ? { senderForResponse: true } : { sender },
      });
      if (invalidReceivers.length > 0) throw new NumberRefused(`OVH takes no such number: ${invalidReceivers.join()}`);
      return String(ids[0] ?? tag);
    },
    // A text is asked for under the id by which the service files it, which is not known to be that of its job.
    async receipt(id, signal) {
      const filed = await filedAs(id, signal);
      if (filed === undefined) return { state: "waiting" };
      return ovhReceipt(await call<OutgoingAnswer>("GET", `/sms/${service}/outgoing/${filed}`, signal));
    },
  };
}

function tagOf(id: string): string {
  return id.slice(-TAG_CHARS);
}

/** What an answer holds. Of refusals only the one of a text that is wrong is for good: rights, credit and limits are the account's. */
async function answerOf<T>(answer: Response): Promise<T> {
  if (answer.ok) return await answer.json();
  const detail = `OVH ${answer.status} ${await answer.text()}`.slice(0, MOST_DETAIL_CHARS);
  throw answer.status === 400 ? new PermanentFailure(detail) : new Error(detail);
}
