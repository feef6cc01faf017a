import { page } from "fresh";
import { EmptyState } from "../../components/layout/EmptyState.tsx";
import { Figures } from "../../components/layout/Figures.tsx";
import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { Section } from "../../components/layout/Section.tsx";
import { Table } from "../../components/table/Table.tsx";
import { formatsFor } from "../../domain/formats/formats.ts";
import { palletsWords } from "../../domain/i18n/pallets/pallets_words.ts";
import { listAccounts } from "../../kv/pallets/ledger.ts";
import { type PalletWork, readPalletWork } from "../(_lib)/pallets/pallet_work.ts";
import { PalletsToDo, PalletsWaiting } from "../(_lib)/pallets/PalletsToDo.tsx";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../(_lib)/state.ts";
import { type BalanceRow, balancesOf, debtsOf } from "./(_lib)/balances.ts";
import { accountPath, balanceText } from "../(_lib)/pallets/pallet_phrases.ts";

interface PalletsData {
  readonly title: string;
  readonly work: PalletWork;
  readonly balances: readonly BalanceRow[];
}

/** Everything about a firm's pallets on one page: four range reads. */
export const handler = define.handlers({
  async GET(ctx) {
    const [work, accounts] = await Promise.all([
      readPalletWork(ctx),
      listAccounts(ctx.state.deps.store.kv, viewerOf(ctx).orgId),
    ]);
    return page<PalletsData>({ title: palletsWords(ctx.state.lang).title, work, balances: balancesOf(accounts) });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, work, balances } = data as PalletsData;
  const { exchanges, disputes, relations } = work;
  const { lang } = state;
  const words = palletsWords(lang);
  const formats = formatsFor(lang);
  const { owed, due } = debtsOf(balances);
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={lang} title={title} />
      {balances.length === 0 ? <EmptyState icon="layers" title={words.emptyTitle}>{words.emptyText}</EmptyState> : (
        <>
          <Figures
            label={words.figures}
            figures={[
              {
                href: "#work",
                value: formats.integer(exchanges.length),
                word: words.toConfirm,
                tone: exchanges.length ? "watch" : undefined,
              },
              {
                href: "#work",
                value: formats.integer(disputes.length),
                word: words.openDisputes,
                tone: disputes.length ? "stop" : undefined,
              },
              { href: "#accounts", value: formats.integer(owed), word: words.owed, tone: "pallet" },
              { href: "#accounts", value: formats.integer(due), word: words.due, tone: "pallet" },
            ]}
          />
          <div id="work">
            <PalletsToDo state={state} title={words.workToDo} work={work} />
            <PalletsWaiting state={state} title={words.waiting} work={work} />
          </div>
          <Section id="accounts" title={words.accounts} plain>
            <Accounts state={state} relations={relations} balances={balances} />
          </Section>
        </>
      )}
    </PortalShell>
  );
});

interface AccountsProps {
  readonly state: State;
  readonly relations: PalletWork["relations"];
  readonly balances: readonly BalanceRow[];
}

function Accounts({ state, relations, balances }: AccountsProps) {
  const { lang } = state;
  const { orgId } = viewerOf({ state });
  const words = palletsWords(lang);
  const { integer } = formatsFor(lang);
  const byOther = Map.groupBy(balances, ({ view }) => view.counterpart);
  const rows = relations.flatMap(({ counterpart, name }) => (byOther.get(counterpart) ?? []).map((row) => ({ ...row, name })));
  return (
    <Table
      caption={words.accounts}
      rows={rows}
      columns={[
        { head: words.partner, cell: ({ view, name }) => <a href={accountPath(orgId, view.counterpart)}>{name}</a> },
        { head: words.account, cell: ({ view, balance, name }) => balanceText(state, view, balance, name) },
        { head: words.pending, kind: "number", cell: ({ pending }) => pending === 0 ? "–" : integer(pending) },
        {
          head: words.open,
          kind: "action",
          cell: ({ view, name }) => (
            <LinkButton href={accountPath(orgId, view.counterpart)} kind="quiet" size="small">
              {words.open}
              <span class="sr-only">{name}</span>
            </LinkButton>
          ),
        },
      ]}
    />
  );
}
