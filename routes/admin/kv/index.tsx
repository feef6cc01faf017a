import { page } from "fresh";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { FilterBar } from "../../../components/table/FilterBar.tsx";
import { Pager } from "../../../components/table/Pager.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { LiveRecords } from "../../../islands/LiveRecords.tsx";
import { type Branch, type BranchPage, listBranches, ROOT_KINDS, rootKind } from "../../../kv/inspector/browse.ts";
import { readKey, textOfKey } from "../../../kv/inspector/key_text.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, type State } from "../../(_lib)/state.ts";
import { levelAddress } from "../(_lib)/addresses.ts";
import { KeyLink } from "../(_lib)/KeyLink.tsx";
import { levelCrumbs } from "../(_lib)/level_crumbs.ts";

/** One level of the key tree; null when the address spells no key. */
interface LevelData {
  readonly title: string;
  readonly prefix: Deno.KvKey | null;
  readonly from: Deno.KvKeyPart | null;
  readonly typed: string;
  readonly level: BranchPage;
}

const REGION = "level";

/** `?prefix=` is the level as JSON, `&from=` where its page begins (from the pager, as JSON), `&begins=` the same as somebody typed it. */
export const handler = define.handlers({
  async GET(ctx) {
    const query = ctx.url.searchParams;
    const typed = query.get("begins") ?? "";
    const prefix = readKey(query.get("prefix") ?? "[]");
    const from = typed === "" ? readKey(query.get("from") ?? "[]")?.[0] ?? null : typed;
    const { title } = adminWords(ctx.state.lang).kv;
    const level = prefix === null ? { branches: [], next: null } : await listBranches(ctx.state.deps.store.kv, prefix, from);
    return page<LevelData>({ title, prefix, from, typed, level }, { status: prefix === null ? 422 : 200 });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { prefix, from, typed, level } = data as LevelData;
  const { kv: words, refresh } = adminWords(state.lang);
  const { live } = words;
  const here = prefix ?? [];
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={here.length === 0 ? words.title : <code class="kv-key">{textOfKey(here)}</code>}
        lead={here.length === 0 ? words.lead : undefined}
        crumbs={here.length === 0 ? [] : levelCrumbs(state, here.slice(0, -1))}
      />
      {prefix === null && <ErrorSummary lang={state.lang} errors={[{ message: words.badKey }]} />}
      <FilterBar lang={state.lang} action="/admin/kv" chips={[]}>
        <HiddenField name="prefix" value={textOfKey(here)} />
        <TextField lang={state.lang} name="begins" label={words.search} value={typed} optional width="medium" code />
      </FilterBar>
      <LiveRecords
        stream={`/admin/kv/live?${new URLSearchParams({
          prefix: textOfKey(here),
          ...from !== null && { from: textOfKey([from]) },
        })}`}
        region={REGION}
        page={url.pathname + url.search}
        words={{ ...live, refresh }}
      />
      <div id={REGION}>
        {level.branches.length === 0
          ? <EmptyState icon="database" title={words.empty}>{words.emptyText}</EmptyState>
          : here.length === 0
          ? <Roots state={state} branches={level.branches} />
          : level.branches.every(({ record }) => record === null)
          ? (
            <div class="panel">
              <BranchList branches={level.branches} />
            </div>
          )
          : <BranchTable state={state} caption={textOfKey(here)} branches={level.branches} />}
        <Pager
          lang={state.lang}
          first={from === null ? undefined : levelAddress(here)}
          next={level.next === null ? undefined : levelAddress(here, level.next)}
        />
      </div>
    </PortalShell>
  );
});

/** The first level, records apart from what is derived from them. */
function Roots({ state, branches }: { state: State; branches: readonly Branch[] }) {
  const words = adminWords(state.lang).kv;
  const byKind = Map.groupBy(branches, ({ key }) => rootKind(String(key[0])));
  return (
    <>
      {ROOT_KINDS.filter((kind) => byKind.has(kind)).map((kind) => (
        <Section id={kind} title={words.kind[kind]}>
          <BranchList branches={byKind.get(kind)!} />
        </Section>
      ))}
    </>
  );
}

/** Levels that only lead further: their names say it all. */
function BranchList({ branches }: { branches: readonly Branch[] }) {
  return (
    <ul class="kv-roots">
      {branches.map((branch) => (
        <li>
          <BranchLink branch={branch} />
        </li>
      ))}
    </ul>
  );
}

function BranchTable({ state, caption, branches }: { state: State; caption: string; branches: readonly Branch[] }) {
  const words = adminWords(state.lang).kv;
  const formats = formatsFor(state.lang);
  const columns: Column<Branch>[] = [
    { head: words.part, cell: (branch) => <BranchLink branch={branch} /> },
    {
      head: words.version,
      cell: ({ record }) => record && <code class="kv-key">{record.versionstamp}</code>,
    },
    { head: words.size, kind: "number", cell: ({ record }) => record && formats.fileSize(record.sizeBytes) },
  ];
  return <Table caption={caption} columns={columns} rows={branches} />;
}

/** A record leads to its page, a further level to its list. */
function BranchLink({ branch: { key, record } }: { branch: Branch }) {
  if (record !== null) return <KeyLink value={key} version={record.versionstamp} short />;
  return (
    <a href={levelAddress(key)} data-live-key={textOfKey(key)} data-live-version="">
      <code class="kv-key">{String(key.at(-1))}</code>
    </a>
  );
}
