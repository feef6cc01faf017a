import { createHash } from "node:crypto";
import { type PeerKeys, signatureFault } from "../aws/signature_v4_fixture.ts";
import { provider } from "../mail/provider_fixture.ts";
import type { OutgoingAnswer } from "./ovh_receipt.ts";

export const SNS_KEYS: PeerKeys = {
  accessKeyId: "key-of-the-tests",
  secretAccessKey: "made/up+of the tests",
  region: "eu-west-3",
  service: "sns",
};
export const OVH_KEYS = { application: "application", secret: "made up of the tests", consumer: "consumer+key" };
export const OVH_SERVICE = "sms-ab12345-1";
/** The clock of that service, which is another than ours. */
const OVH_TIME = 1_700_000_000;

/** Amazon SNS as far as texts need it: takes what is signed by the key, gives each text an id, and answers in its XML. */
export function snsPeer(refusal: () => Response | null = () => null) {
  let count = 0;
  return provider(({ request, body }) => {
    if (signatureFault(request, body, SNS_KEYS) !== null) {
      return snsError(403, "SignatureDoesNotMatch", "The request signature does not match.");
    }
    const refused = refusal();
    if (refused !== null) return refused;
    const id = `sns-${++count}`;
    return new Response(
      `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>${id}</MessageId></PublishResult></PublishResponse>`,
    );
  });
}

/** An error as SNS writes it. */
export function snsError(status: number, code: string, message: string): Response {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return new Response(`<ErrorResponse>${error}<RequestId>r</RequestId></ErrorResponse>`, { status });
}

/** A text as the OVHcloud of the tests took it. */
export interface OvhJob {
  readonly message: string;
  readonly receivers: readonly string[];
  readonly tag: string;
  readonly sender?: string;
  readonly senderForResponse?: boolean;
  readonly noStopClause?: boolean;
}

/** OVHcloud's SMS API: checks every signature against its own clock, files texts by tag, and refuses numbers as it is told. */
export function ovhPeer({ losesAnswers = false, invalid = [] }: { losesAnswers?: boolean; invalid?: readonly string[] } = {}) {
  const jobs: OvhJob[] = [];
  /** What the service says of its texts, by the number under which it files them; of the others that they wait. */
  const receipts = new Map<number, OutgoingAnswer>();
  const peer = provider(({ request, path, body }) => {
    if (path === "/1.0/auth/time") return Response.json(OVH_TIME);
    const { headers, method } = request;
    const text = new TextDecoder().decode(body);
    const parts = [OVH_KEYS.secret, OVH_KEYS.consumer, method, request.url, text, String(OVH_TIME)];
    const isSigned = headers.get("x-ovh-application") === OVH_KEYS.application &&
      headers.get("x-ovh-consumer") === OVH_KEYS.consumer && headers.get("x-ovh-timestamp") === String(OVH_TIME) &&
      headers.get("x-ovh-signature") === `$1$${createHash("sha1").update(parts.join("+")).digest("hex")}`;
    if (!isSigned) return Response.json({ class: "Client::Forbidden", message: "Invalid signature" }, { status: 403 });
    if (method === "GET" && path === `/1.0/sms/${OVH_SERVICE}/outgoing`) {
      const tag = new URL(request.url).searchParams.get("tag");
      return Response.json(jobs.flatMap((job, index) => job.tag === tag ? [100 + index] : []));
    }
    const filed = Number(path.split(`/1.0/sms/${OVH_SERVICE}/outgoing/`)[1]);
    if (method === "GET" && jobs[filed - 100] !== undefined) {
      return Response.json({ id: filed, ...receipts.get(filed) ?? { deliveryReceipt: 4, ptt: 3 } });
    }
    if (method !== "POST" || path !== `/1.0/sms/${OVH_SERVICE}/jobs`) {
      return Response.json({ message: "no such" }, { status: 404 });
    }
    const job: OvhJob = JSON.parse(text);
    const invalidReceivers = job.receivers.filter((number) => invalid.includes(number));
    if (invalidReceivers.length === 0) jobs.push(job);
    if (losesAnswers) return new Response("bad gateway", { status: 502 });
    return Response.json({ totalCreditsRemoved: 1, ids: [99 + jobs.length], invalidReceivers });
  });
  return { ...peer, jobs, receipts };
}
