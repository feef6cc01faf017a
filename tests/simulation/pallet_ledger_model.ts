/**
 * A naive pallet ledger that audits the real one: a flat list of handovers and sums by filter. It imports nothing that it checks and keeps
 * its own table of the posting rules (domain.md 2.4).
 */
export interface Handover {
  readonly exchange: string;
  readonly book: Book;
  /** Whose pallets become fewer, and who has or owes them from then on. */
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly pallets: number;
}

export type Book = "debt" | "custody";

/** What the driver counted at a stop, with the firms' ledger names. */
export interface CountedStop {
  readonly exchange: string;
  readonly stop: "pickup" | "delivery";
  readonly shipper: string;
  readonly carrier: string;
  readonly site: string;
  readonly type: string;
  readonly given: number;
  readonly received: number;
  /** The order carries a paid pallet service. */
  readonly service: boolean;
  readonly bothSigned: boolean;
}

type Role = "shipper" | "carrier" | "site";
type Rule = readonly [column: "given" | "received", book: Book, from: Role, to: Role];

const RULES: Readonly<Record<`${CountedStop["stop"]} ${"plain" | "service"}`, readonly Rule[]>> = {
  "pickup plain": [["received", "custody", "shipper", "carrier"], ["given", "custody", "carrier", "shipper"]],
  "pickup service": [["received", "custody", "shipper", "carrier"], ["given", "debt", "carrier", "shipper"]],
  "delivery plain": [
    ["given", "custody", "carrier", "shipper"],
    ["given", "debt", "shipper", "site"],
    ["received", "debt", "site", "shipper"],
    ["received", "custody", "shipper", "carrier"],
  ],
  "delivery service": [
    ["given", "custody", "carrier", "shipper"],
    ["given", "debt", "carrier", "site"],
    ["given", "debt", "shipper", "carrier"],
    ["received", "debt", "site", "carrier"],
  ],
};

/** One position that a ledger shows: what `holder` owes or holds, and what waits for confirmation in either direction. */
export interface Position {
  readonly book: Book;
  readonly holder: string;
  readonly counterpart: string;
  readonly type: string;
  readonly balance: number;
  readonly pending: number;
}

/** The auditor. Feed it what happened; then ask where a ledger differs. */
export class PalletLedgerModel {
  readonly #handovers: Handover[] = [];
  readonly #open = new Set<string>();
  readonly #voided = new Set<string>();

  /** A stop was counted and signed by both, or by the driver alone. */
  count(stop: CountedStop): void {
    for (const [column, book, from, to] of RULES[`${stop.stop} ${stop.service ? "service" : "plain"}`]) {
      this.#handovers.push({
        exchange: stop.exchange,
        book,
        from: stop[from],
        to: stop[to],
        type: stop.type,
        pallets: stop[column],
      });
    }
    if (!stop.bothSigned) this.#open.add(stop.exchange);
  }

  /** Anything agreed outside a stop: an opening balance, a return, the settlement of a dispute. */
  agree(handover: Handover): void {
    this.#handovers.push(handover);
  }

  /** The other side confirmed, or the eighth day came. */
  confirm(exchange: string): void {
    this.#open.delete(exchange);
  }

  reject(exchange: string): void {
    this.#open.delete(exchange);
    this.#voided.add(exchange);
  }

  /** Pallets that `holder` owes `counterpart`, or holds for it. */
  balance(book: Book, holder: string, counterpart: string, type: string): number {
    return this.#moved(book, counterpart, holder, type, false) - this.#moved(book, holder, counterpart, type, false);
  }

  /** Pallets between the two that wait for confirmation, whatever their direction. */
  pending(book: Book, one: string, other: string, type: string): number {
    return this.#moved(book, one, other, type, true) + this.#moved(book, other, one, type, true);
  }

  /** Every position that is or ever was touched, from both sides. */
  positions(): readonly Position[] {
    const names = new Set(
      this.#handovers.filter(({ from, to, pallets }) => from !== to && pallets > 0).flatMap(({ book, from, to, type }) => [
        JSON.stringify([book, from, to, type]),
        JSON.stringify([book, to, from, type]),
      ]),
    );
    return [...names].map((name) => {
      const [book, holder, counterpart, type] = JSON.parse(name) as [Book, string, string, string];
      return {
        book,
        holder,
        counterpart,
        type,
        balance: this.balance(book, holder, counterpart, type),
        pending: this.pending(book, holder, counterpart, type),
      };
    });
  }

  /** One sentence for each position on which `ledger` and the model differ; empty when they agree. */
  differences(ledger: readonly Position[]): readonly string[] {
    const name = ({ book, holder, counterpart, type }: Position) => `${book} of ${holder} towards ${counterpart} in ${type}`;
    const nothing = { balance: 0, pending: 0 };
    const shown = new Map(ledger.map((position) => [name(position), position]));
    const expected = new Map(this.positions().map((position) => [name(position), position]));
    return [...new Set([...shown.keys(), ...expected.keys()])].flatMap((key) => {
      const is = shown.get(key) ?? nothing;
      const should = expected.get(key) ?? nothing;
      if (is.balance === should.balance && is.pending === should.pending) return [];
      return [`${key}: ${is.balance} (${is.pending} pending), should be ${should.balance} (${should.pending} pending)`];
    });
  }

  #moved(book: Book, from: string, to: string, type: string, open: boolean): number {
    return this.#handovers
      .filter((h) => h.book === book && h.from === from && h.to === to && h.type === type && from !== to)
      .filter((h) => !this.#voided.has(h.exchange) && this.#open.has(h.exchange) === open)
      .reduce((sum, h) => sum + h.pallets, 0);
  }
}
