import { page } from "fresh";
import { EmptyState } from "../../components/layout/EmptyState.tsx";
import { Figures } from "../../components/layout/Figures.tsx";
import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { Section } from "../../components/layout/Section.tsx";
import { Table } from "../../components/table/Table.tsx";
import { formatsFor } from "../../domain/formats/formats.ts";
import { palletsWords } from "../../domain/i18n/pallets/pallets_words.ts";
import type { LedgerEntry } from "../../domain/pallets/types.ts";
import { listAccounts, type RelationRow } from "../../kv/pallets/ledger.ts";
import { isSide, listDisputes, listPending, listRelations } from "../../kv/pallets/list_pallets.ts";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../(_lib)/state.ts";
import { type BalanceRow, balancesOf, debtsOf } from "./(_lib)/balances.ts";
import { accountPath, balanceText } from "./(_lib)/pallet_phrases.ts";
import { PalletWork, type PalletWorkProps } from "./(_lib)/PalletWork.tsx";

interface PalletsData extends Pick<PalletWorkProps, "exchanges" | "disputes"> {
  readonly title: string;
  readonly relations: readonly RelationRow[];
  readonly balances: readonly BalanceRow[];
}

/** Everything about a firm's pallets on one page: four range reads. */
export const handler = define.handlers({
  async GET(ctx) {
    const { kv } = ctx.state.deps.store;
    const { orgId } = viewerOf(ctx);
    const [relations, accounts, pending, disputes] = await Promise.all([
      listRelations(kv, orgId),
      listAccounts(kv, orgId),
      listPending(kv, orgId),
      listDisputes(kv, orgId, "open"),
    ]);
    const exchanges = Map.groupBy(pending.filter((entry) => isSide(orgId, entry)), ({ transfer }) => transfer.exchangeId);
    return page<PalletsData>({
      title: palletsWords(ctx.state.lang).title,
      relations,
      balances: balancesOf(accounts),
      exchanges: [...exchanges.values()] as [LedgerEntry, ...LedgerEntry[]][],
      disputes,
    });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, relations, balances, exchanges, disputes } = data as PalletsData;
  const { lang } = state;
  const words = palletsWords(lang);
  const formats = formatsFor(lang);
  const { owed, due } = debtsOf(balances);
  const names = new Map(relations.map(({ counterpart, name }) => [counterpart, name]));
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
          <PalletWork state={state} exchanges={exchanges} disputes={disputes} names={names} />
          <Section id="accounts" title={words.accounts} plain>
            <Accounts state={state} relations={relations} balances={balances} />
          </Section>
        </>
      )}
    </PortalShell>
  );
});

function Accounts({ state, relations, balances }: { state: State } & Pick<PalletsData, "relations" | "balances">) {
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
