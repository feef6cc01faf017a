import { HttpError, page } from "fresh";
import { DateField } from "../../../components/form/DateField.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { CsvLink } from "../../../components/table/CsvLink.tsx";
import { FilterBar } from "../../../components/table/FilterBar.tsx";
import { palletsWords } from "../../../domain/i18n/pallets/pallets_words.ts";
import { listRelations } from "../../../kv/pallets/list_pallets.ts";
import { readStatements, type RelationStatements } from "../../../kv/pallets/read_statements.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../(_lib)/state.ts";
import { accountPath } from "../../(_lib)/pallets/pallet_phrases.ts";
import { type Days, periodOf, readDays } from "../(_lib)/period.ts";
import { statementCsv } from "../(_lib)/statement_csv.ts";
import { StatementSection } from "../(_lib)/StatementSection.tsx";

interface AccountData {
  readonly title: string;
  readonly path: string;
  readonly days: Days;
  readonly read: RelationStatements | "too_many_entries";
}

/** The statements of one relation over some days, as a page or, with `format=csv`, as a file. Another firm's relation is as unknown as none. */
export const handler = define.handlers({
  async GET(ctx) {
    const { store } = ctx.state.deps;
    const { orgId, timeZone } = viewerOf(ctx);
    const relation = (await listRelations(store.kv, orgId)).find((row) => row.relation === ctx.params.relation);
    if (relation === undefined) throw new HttpError(404);
    const query = ctx.url.searchParams;
    const days = readDays(query, store.now(), timeZone);
    const read = await readStatements(store.kv, orgId, relation.counterpart, periodOf(days, timeZone));
    if (query.get("format") === "csv" && read !== "too_many_entries") return statementCsv(ctx.state, read.statements);
    return page<AccountData>({ title: relation.name, path: accountPath(orgId, relation.counterpart), days, read });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, path, days, read } = data as AccountData;
  const { lang } = state;
  const words = palletsWords(lang);
  const { from, to } = days;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={words.statement}
        crumbs={[{ href: "/pallets", word: words.title }]}
        actions={<CsvLink lang={lang} href={`${path}?${new URLSearchParams({ from, to, format: "csv" })}`} />}
      />
      <FilterBar lang={lang} action={path} chips={[]}>
        <DateField lang={lang} name="from" label={words.from} value={from} optional />
        <DateField
          lang={lang}
          name="to"
          label={words.to}
          value={to}
          error={days.wrong ? words.periodWrong : undefined}
          optional
        />
      </FilterBar>
      {read === "too_many_entries"
        ? <Notice tone="watch">{words.tooMany}</Notice>
        : read.statements.map((statement) => (
          <StatementSection
            key={`${statement.view.kind} ${statement.view.type}`}
            state={state}
            statement={statement}
            entries={read.entries}
            other={title}
          />
        ))}
    </PortalShell>
  );
});
