import { WorkGroup, WorkItem } from "../../../components/layout/WorkGroup.tsx";
import { KindStateWord } from "../../../components/vigilance/KindStateWord.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import type { KindStatus } from "../../../domain/vigilance/vigilance_status.ts";
import type { State } from "../state.ts";

const PATH = "/transporter/vigilance";

/** What waits for the carrier in its own vigilance file; nothing when nothing does. */
export function VigilanceToDo({ state: { lang, words: { nav } }, kinds }: { state: State; kinds: readonly KindStatus[] }) {
  if (kinds.length === 0) return null;
  const words = vigilanceWords(lang);
  const { fullDay } = formatsFor(lang);
  return (
    <WorkGroup
      title={nav.vigilance}
      urgency={kinds.some(({ state }) => state === "expired") ? "stop" : "watch"}
      count={kinds.length}
    >
      {kinds.map(({ kind, state, until, toConfirm: [waiting] }) => (
        <WorkItem
          key={kind}
          href={waiting ? `${PATH}/${waiting.id}` : PATH}
          need={<KindStateWord lang={lang} state={waiting ? "to_confirm" : state} />}
          title={words.kinds[kind]}
          detail={until === null ? undefined : `${words.until} ${fullDay(until)}`}
        />
      ))}
    </WorkGroup>
  );
}
