import type { Lang } from "../../domain/i18n/lang.ts";
import { vigilanceWords } from "../../domain/i18n/vigilance/vigilance_words.ts";
import type { KindState } from "../../domain/vigilance/vigilance_status.ts";
import { Status, type StatusTone } from "../status/Status.tsx";

const TONES: Record<KindState, StatusTone> = {
  valid: "done",
  expiring: "needs-you",
  to_confirm: "needs-you",
  not_yet: "waiting",
  expired: "stopped",
  missing: "stopped",
};

/** How one kind of document of a vigilance file stands. */
export function KindStateWord({ lang, state }: { lang: Lang; state: KindState }) {
  return <Status tone={TONES[state]} word={vigilanceWords(lang).states[state]} />;
}
