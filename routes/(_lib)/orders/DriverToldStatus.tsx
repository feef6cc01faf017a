import { Status } from "../../../components/status/Status.tsx";
import { type DriverTold, isUntold } from "../../../domain/driver_news/driver_told.ts";
import { type Formats, formatsFor } from "../../../domain/formats/formats.ts";
import { driverNewsWords } from "../../../domain/i18n/driver_news/driver_news_words.ts";
import type { DriverNewsWords } from "../../../domain/i18n/driver_news/fr.ts";
import { type State, viewerOf } from "../state.ts";

/** Whether the driver knows of the order, to who planned it: when they were told, or that somebody had better call. */
export function DriverToldStatus({ state, told }: { state: State; told: DriverTold }) {
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const words = driverNewsWords(state.lang).told;
  if (isKept(told) && !state.deps.ports.texts.delivers) return <Status tone="needs-you" word={words.text.kept} />;
  const word = wordOf(words, told, formats.dateTime);
  return <Status tone={isUntold(told) ? "needs-you" : isSent(told) ? "done" : "waiting"} word={word} />;
}

/** Whether it left us, for all that our side can tell. */
function isSent(told: DriverTold): boolean {
  return (told.kind === "message" || told.kind === "mail") && ["sent", "delivered", "opened"].includes(told.state);
}

/** Whether it is a text that went where no provider is set. */
function isKept(told: DriverTold): boolean {
  return told.kind === "message" && (told.isTexted || told.channel === "text" && isSent(told));
}

function wordOf(words: DriverNewsWords["told"], told: DriverTold, timeOf: Formats["dateTime"]): string {
  if (told.kind === "by_nobody") return words.byNobody;
  const at = timeOf(told.at);
  if (told.kind === "due") return words.due(at);
  if (told.kind === "mail") return mailWordOf(words.mail, told, at);
  const { state, isTexted } = told;
  if (told.channel === "push") {
    if (state === "waiting") return words.push.waiting;
    if (state === "sent") return words.push.sent(at);
    return isTexted ? words.push.texted(at) : words.push.failed;
  }
  switch (state) {
    case "waiting":
      return words.text.waiting;
    case "sent":
      return words.text.sent(at);
    case "delivered":
      return words.text.delivered(at);
    case "withheld":
      return words.text.withheld;
    case "failed":
    case "undelivered":
    case "cancelled":
      return words.text.failed;
  }
}

function mailWordOf(words: DriverNewsWords["told"]["mail"], told: Extract<DriverTold, { kind: "mail" }>, at: string): string {
  if (told.state === "waiting") return words.waiting;
  if (told.state === "sent") return words.sent(at);
  return isUntold(told) ? words.failed : words.delivered(at);
}
