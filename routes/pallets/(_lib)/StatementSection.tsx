import { LineChart } from "../../../components/chart/LineChart.tsx";
import { DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { palletsWords } from "../../../domain/i18n/pallets/pallets_words.ts";
import { balanceOverTime } from "../../../domain/pallets/balance_over_time.ts";
import type { Statement } from "../../../domain/pallets/statement.ts";
import type { LedgerEntry } from "../../../domain/pallets/types.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";
import { balanceText, balanceWord } from "../../(_lib)/pallets/pallet_phrases.ts";
import { StatementLines } from "./StatementLines.tsx";

export interface StatementSectionProps {
  readonly state: State;
  readonly statement: Statement;
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  /** Name of the other firm. */
  readonly other: string;
}

const CHART_POINTS = 14;

/** One account's statement: its balance in words, its figures, its course, its lines. */
export function StatementSection({ state, statement, entries, other }: StatementSectionProps) {
  const { lang } = state;
  const words = palletsWords(lang);
  const { integer } = formatsFor(lang);
  const { view, opening, closing, pending, disputed, ageing, lines } = statement;
  const { kind, type } = view;
  const ages = (Object.entries(words.ages) as [keyof typeof ageing, string][])
    .map(([age, term]) => ({ term, value: integer(ageing[age]) }));
  return (
    <Section
      id={`${kind}-${type}`}
      title={balanceText(state, view, closing, other)}
      lead={words.kindHint[kind]}
      plain
    >
      <div class="stack">
        <div class="split">
          <div class="panel stack">
            <DescriptionList
              items={[
                { term: words.opening, value: balanceWord(state, kind, opening) },
                { term: words.closing, value: <b>{balanceWord(state, kind, closing)}</b> },
                { term: words.pending, value: pending === 0 ? "" : balanceWord(state, kind, pending) },
                { term: words.disputed, value: disputed === 0 ? "" : integer(disputed) },
              ]}
            />
            {kind === "debt" && closing !== 0 && (
              <div>
                <h3>{words.ageing}</h3>
                <DescriptionList items={ages} />
              </div>
            )}
          </div>
          <BalanceChart state={state} statement={statement} />
        </div>
        {lines.length === 0 ? <p>{words.noLines}</p> : <StatementLines state={state} statement={statement} entries={entries} />}
      </div>
    </Section>
  );
}

/** The course of a balance that has moved; the side on which it mostly stands is drawn upwards. */
function BalanceChart({ state, statement }: Pick<StatementSectionProps, "state" | "statement">) {
  const { lang } = state;
  const words = palletsWords(lang);
  const { timeZone } = viewerOf({ state });
  const formats = formatsFor(lang, timeZone);
  const { view: { kind, type }, opening, closing } = statement;
  const points = balanceOverTime(statement, CHART_POINTS);
  if (points.every(({ balance }) => balance === opening)) return null;
  const side = points.reduce((sum, { balance }) => sum + balance, 0) < 0 ? "owes_you" : "you_owe";
  const sign = side === "owes_you" ? -1 : 1;
  const day = new Intl.DateTimeFormat(lang, { day: "numeric", month: "numeric", timeZone });
  return (
    <div class="panel">
      <LineChart
        lang={lang}
        id={`chart-${kind}-${type}`}
        title={words.chartTitle[kind][side]}
        description={words.chartText(formats.integer(sign * opening), formats.integer(sign * closing))}
        heads={{ label: words.chartMoment, value: words.chartPallets }}
        points={points.map(({ at, balance }) => ({ label: day.format(at), value: balance === 0 ? 0 : sign * balance }))}
        format={(pallets) => Number.isInteger(pallets) ? formats.integer(pallets) : ""}
      />
    </div>
  );
}
