import type { ComponentChildren } from "preact";
import { formatsFor } from "../../domain/formats/formats.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { vigilanceWords } from "../../domain/i18n/vigilance/vigilance_words.ts";
import type { KindStatus } from "../../domain/vigilance/vigilance_status.ts";
import { Table } from "../table/Table.tsx";
import { KindStateWord } from "./KindStateWord.tsx";

export interface VigilanceTableProps<Kind extends KindStatus> {
  lang: Lang;
  kinds: readonly Kind[];
  /** What somebody says of the document in force, besides how it stands. */
  noteOf: (status: Kind) => ComponentChildren;
  /** What a reader can do about one kind. */
  actionOf: (status: Kind) => ComponentChildren;
}

/** How each kind of document of a vigilance file stands, and until when. */
export function VigilanceTable<Kind extends KindStatus>({ lang, kinds, noteOf, actionOf }: VigilanceTableProps<Kind>) {
  const words = vigilanceWords(lang);
  const { fullDay } = formatsFor(lang);
  return (
    <Table
      caption={words.listTitle}
      rows={kinds}
      columns={[
        {
          head: words.document,
          cell: ({ kind }) => (
            <>
              {words.kinds[kind]}
              <p class="text-ink-soft font-normal">{words.rules[kind]}</p>
            </>
          ),
        },
        { head: words.source, kind: "time", cell: ({ kind }) => words.sources[kind] },
        {
          head: words.state,
          cell: (kind) => (
            <div>
              <KindStateWord lang={lang} state={kind.state} />
              {noteOf(kind)}
            </div>
          ),
        },
        { head: words.until, kind: "time", cell: ({ until }) => until === null ? "" : fullDay(until) },
        { head: words.action, kind: "action", cell: actionOf },
      ]}
    />
  );
}
