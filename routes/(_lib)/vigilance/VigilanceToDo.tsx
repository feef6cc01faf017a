import { WorkGroup, WorkItem } from "../../../components/layout/WorkGroup.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { KindStateWord } from "../../../components/vigilance/KindStateWord.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import type { State } from "../state.ts";
import type { VigilanceWork } from "./vigilance_work.ts";

const PATH = "/transporter/vigilance";

/** What waits for the carrier in its own vigilance file; nothing when nothing does. */
export function VigilanceToDo({ state: { lang, words: { nav } }, kinds }: { state: State; kinds: readonly VigilanceWork[] }) {
  if (kinds.length === 0) return null;
  const words = vigilanceWords(lang);
  const { fullDay } = formatsFor(lang);
  return (
    <WorkGroup
      title={nav.vigilance}
      urgency={kinds.some(({ state, refusal }) => state === "expired" || refusal !== null) ? "stop" : "watch"}
      count={kinds.length}
    >
      {kinds.map(({ kind, state, until, toConfirm: [waiting], refusal }) => (
        <WorkItem
          key={kind}
          href={waiting ? `${PATH}/${waiting.id}` : refusal ? `${PATH}/${refusal.documentId}` : PATH}
          need={!waiting && refusal
            ? <Status tone="needs-you" word={words.refusedBy(refusal.shipperName)} />
            : <KindStateWord lang={lang} state={waiting ? "to_confirm" : state} />}
          title={words.kinds[kind]}
          detail={until === null ? undefined : `${words.until} ${fullDay(until)}`}
        />
      ))}
    </WorkGroup>
  );
}
