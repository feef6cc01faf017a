import type { TextSettings } from "../jobs/ports/text/open_texts.ts";

/** The variables of text messages. */
export const TEXT_VARIABLES = ["SMS_URL", "SMS_MONTHLY_TEXTS"] as const;

type Environment = (name: (typeof TEXT_VARIABLES)[number]) => string | undefined;

const REGION = /^[a-z]+(-[a-z]+)+-\d$/;
const OVH_SERVICE = /^[\w-]+$/;
/** What phones show as the sender: no number, and no longer. Source: 3GPP TS 23.040, 9.1.2.5. */
const SENDER = /^(?=.*[A-Za-z])[A-Za-z0-9 -]{1,11}$/;

/** How texts go out, and how many; what is wrong is added to `problems`. Without an address they stay in the store. */
export function textSettings(env: Environment, problems: string[]): TextSettings {
  const url = env("SMS_URL") ?? null;
  if (url !== null && !isComplete(URL.parse(url))) {
    problems.push(
      "SMS_URL must be sns://key-id:secret-key@region or ovh://application-key:secret@service?consumer-key=..., percent-encoded; ?sender= is 11 letters or digits",
    );
  }
  const text = env("SMS_MONTHLY_TEXTS");
  const monthlyTexts = text === undefined ? null : Number(text);
  if (monthlyTexts !== null && (!Number.isInteger(monthlyTexts) || monthlyTexts < 1)) {
    problems.push("SMS_MONTHLY_TEXTS must be a whole number from 1");
  }
  return { url, monthlyTexts };
}

function isComplete(url: URL | null): boolean {
  if (url === null || url.username === "" || url.password === "") return false;
  const sender = url.searchParams.get("sender");
  if (sender !== null && !SENDER.test(sender)) return false;
  if (url.protocol === "sns:") return REGION.test(url.hostname);
  return url.protocol === "ovh:" && OVH_SERVICE.test(url.hostname) && Boolean(url.searchParams.get("consumer-key"));
}
