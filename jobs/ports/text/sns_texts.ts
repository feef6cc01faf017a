import { AwsClient } from "aws4fetch";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { NumberRefused, type TextTransport } from "./text_transport.ts";

/** How to reach Amazon SNS. */
export interface SnsSettings {
  /** "sns://key-id:secret-key@eu-west-3", the two percent-encoded; "?sender=SYMPHONIA" for the name that phones show. */
  readonly url: string;
  readonly monthlyTexts: number | null;
  /** The region's own, unless told. */
  readonly endpoint?: string;
}

/** Errors of the text or its number: the same again is the same error. Source: SNS API, Publish. */
const OF_THE_TEXT = new Set(["InvalidParameter", "InvalidParameterValue", "ParameterValueInvalid", "OptedOut"]);
const MOST_DETAIL_CHARS = 300;

/**
 * Sends by Amazon SNS, `Publish` to a phone number. It knows no id of ours: when its answer is lost, the text goes out twice.
 * Whether a text arrived it writes to the account's logs alone, and tells no caller.
 */
export function snsTexts({ url, monthlyTexts, endpoint }: SnsSettings): TextTransport {
  const { username, password, hostname: region, searchParams } = new URL(url);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: "sns",
    region,
    retries: 0,
  });
  const sender = searchParams.get("sender");
  const attributes = [["AWS.SNS.SMS.SMSType", "Transactional"], ...sender === null ? [] : [["AWS.SNS.SMS.SenderID", sender]]];
  return {
    delivers: true,
    monthlyTexts,
    async send({ to, text }, signal) {
      const body = new URLSearchParams({ Action: "Publish", Version: "2010-03-31", PhoneNumber: to, Message: text });
      for (const [index, [name, value]] of attributes.entries()) {
        const entry = `MessageAttributes.entry.${index + 1}`;
        body.set(`${entry}.Name`, name!);
        body.set(`${entry}.Value.DataType`, "String");
        body.set(`${entry}.Value.StringValue`, value!);
      }
      const answer = await client.fetch(endpoint ?? `https://sns.${region}.amazonaws.com/`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
        signal,
        body: body.toString(),
      });
      const xml = await answer.text();
      const id = /<MessageId>([^<]+)<\/MessageId>/.exec(xml)?.[1];
      if (answer.ok && id !== undefined) return id;
      throw faultOf(answer.status, xml);
    },
  };
}

function faultOf(status: number, xml: string): Error {
  const [, code = ""] = /<Code>([^<]+)<\/Code>/.exec(xml) ?? [];
  const [, message = ""] = /<Message>([^<]+)<\/Message>/.exec(xml) ?? [];
  const detail = `SNS ${status} ${code} ${message}`.slice(0, MOST_DETAIL_CHARS);
  if (status !== 400 || !OF_THE_TEXT.has(code)) return new Error(detail);
  return code === "OptedOut" || message.includes("PhoneNumber") ? new NumberRefused(detail) : new PermanentFailure(detail);
}
