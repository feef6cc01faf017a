import type { Lang } from "../../domain/i18n/lang.ts";
import { vigilanceWords } from "../../domain/i18n/vigilance/vigilance_words.ts";
import type { VigilanceStatus } from "../../domain/vigilance/vigilance_status.ts";
import { Status, type StatusTone } from "../status/Status.tsx";

const TONES: Record<VigilanceStatus["overall"], StatusTone> = { valid: "done", expiring: "needs-you", incomplete: "stopped" };

/** How a whole vigilance file stands, above one sentence of what it is. */
export function VigilanceLead({ lang, overall, lead }: Pick<VigilanceStatus, "overall"> & { lang: Lang; lead: string }) {
  return (
    <>
      <Status tone={TONES[overall]} word={vigilanceWords(lang).overall[overall]} />
      <p>{lead}</p>
    </>
  );
}
