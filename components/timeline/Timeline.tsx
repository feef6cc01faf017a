import type { ComponentChildren } from "preact";
import type { Lang } from "../../domain/i18n/lang.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";

export interface Moment {
  /** UTC instant, ISO 8601. */
  iso: string;
  /** As shown, in the site's zone: "mar. 24 nov., 14:30". */
  text: string;
}

export interface TimelineEntry {
  /** Who did what, as one sentence. */
  sentence: ComponentChildren;
  /** When the server learned of it. */
  serverTime: Moment;
  /** When it happened by the device's clock, where a device reported it. */
  deviceTime?: Moment | undefined;
  tone?: "go" | "watch" | "stop" | "pallet" | undefined;
  /** A comment, a reason, a link to the document. */
  detail?: ComponentChildren;
}

const TONE_CLASS = { go: "text-go", watch: "text-watch", stop: "text-stop", pallet: "text-pallet" };

/** What happened to a record, in the order given. */
export function Timeline({ lang, entries }: { lang: Lang; entries: readonly TimelineEntry[] }) {
  const words = uiWords(lang);
  return (
    <ol class="timeline">
      {entries.map(({ sentence, serverTime, deviceTime, tone, detail }) => (
        <li class={tone && TONE_CLASS[tone]}>
          <p>{sentence}</p>
          {detail && <div class="timeline-detail">{detail}</div>}
          <p class="timeline-times">
            {deviceTime && (
              <>
                <time dateTime={deviceTime.iso}>{deviceTime.text}</time> ({words.deviceTime}), {words.serverTime}
                {" "}
              </>
            )}
            <time dateTime={serverTime.iso}>{serverTime.text}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
