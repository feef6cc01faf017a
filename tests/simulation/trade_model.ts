import type { Answer, Command } from "./commands.ts";
import { decide, expire, type ModelOrder, type OrderCommand } from "./order_model.ts";
import type { CountedStop, Handover } from "./pallet_ledger_model.ts";

const EIGHT_DAYS_MS = 8 * 24 * 3_600_000;

/** One order with its exchanges of pallets, by exchange, and the disputes about them, by transfer. */
export interface OrderFile {
  readonly order: ModelOrder;
  readonly exchanges: Readonly<Record<string, Exchange>>;
  readonly disputes: Readonly<Record<string, Dispute>>;
  /** Contents of the operations done, by operation. */
  readonly operations: Readonly<Record<string, string>>;
}

interface Exchange {
  readonly state: "signed" | "pending" | "confirmed" | "rejected";
  readonly awaiting: string;
  readonly until: number;
}

interface Dispute {
  readonly by: string;
  readonly against: string;
  readonly claimed: number;
  readonly answered: boolean;
}

/** What a step does to the pallet ledger, which all orders share. */
export type LedgerStep =
  | { readonly count: CountedStop }
  | { readonly agree: Handover }
  | { readonly confirm: string }
  | { readonly reject: string };

interface Step {
  readonly file: OrderFile;
  readonly ledger: readonly LedgerStep[];
}

/** A command with what the store answered. */
export interface Answered {
  readonly command: Command;
  readonly answer: Answer;
}

/** What is seen of an order in the store after a burst of commands: it tells what the clock did meanwhile. */
export interface Seen {
  readonly revision: number;
  /** Exchanges that are no longer pending. */
  readonly resolved: ReadonlySet<string>;
}

/**
 * One order of doing that explains all answers to commands that were given at the same time, beginning with `file`: each was answered as it must
 * be at its moment. Null when there is none: the store has done what no single worker would.
 */
export function explain(file: OrderFile, burst: readonly Answered[], seen: Seen, now: number): Step | null {
  // What changes nothing and fits here needs no other moment.
  const left = burst.filter((one) => {
    const step = stepOf(file, one.command, now);
    return typeof step === "string" ? one.answer.ok || one.answer.code !== step : step.file !== file || !fits(step, one.answer);
  });
  const clock = clockSteps(file, seen, now);
  if (left.length === 0 && clock.length === 0) return file.order.revision === seen.revision ? { file, ledger: [] } : null;
  for (const one of left) {
    if (!one.answer.ok) continue;
    const step = stepOf(file, one.command, now);
    if (typeof step === "string" || !fits(step, one.answer)) continue;
    const rest = explain(step.file, left.filter((other) => other !== one), seen, now);
    if (rest !== null) return { file: rest.file, ledger: [...step.ledger, ...rest.ledger] };
  }
  for (const step of clock) {
    const rest = explain(step.file, left, seen, now);
    if (rest !== null) return { file: rest.file, ledger: [...step.ledger, ...rest.ledger] };
  }
  return null;
}

function fits({ file }: Step, answer: Answer): boolean {
  return answer.ok && (answer.revision === null || answer.revision === file.order.revision);
}

/** What jobs may have done: an offer that ran out, an exchange whose eighth day came. */
function clockSteps(file: OrderFile, seen: Seen, now: number): Step[] {
  const expired = file.order.revision < seen.revision ? expire(file.order, now) : null;
  const posted = Object.entries(file.exchanges)
    .filter(([id, { state, until }]) => state === "pending" && until <= now && seen.resolved.has(id))
    .map(([id]) => resolved(file, id, "confirmed"));
  return [...expired === null ? [] : [{ file: { ...file, order: expired }, ledger: [] }], ...posted];
}

/** What `command` does to `file`: a step (the same file when it was done before), or the code of its refusal. */
function stepOf(file: OrderFile, command: Command, now: number): Step | string {
  const earlier = file.operations[command.operation];
  if (earlier !== undefined) return earlier === command.content ? { file, ledger: [] } : "operation_reused";
  const step = isOnEntry(command) ? entryStep(file, command, now) : orderStep(file, command, now);
  if (typeof step === "string") return step;
  const operations = { ...file.operations, [command.operation]: command.content };
  return { ledger: step.ledger, file: { ...step.file, operations } };
}

type EntryCommand = Exclude<Command, OrderCommand>;

function isOnEntry(command: Command): command is EntryCommand {
  return ["confirm", "reject", "dispute", "answer"].includes(command.kind);
}

function orderStep(file: OrderFile, command: OrderCommand, now: number): Step | string {
  const order = decide(file.order, command, now);
  if (typeof order === "string") return order;
  const after = { ...file, order };
  if (command.kind === "sign_later") {
    const exchange = `${command.orderId}.${command.stopId}`;
    return after.exchanges[exchange]?.state === "pending" ? resolved(after, exchange, "confirmed") : { file: after, ledger: [] };
  }
  if (command.kind !== "handle" || command.pallets === null) return { file: after, ledger: [] };
  const { plan, carrier } = order;
  const { id, kind, site, mode, type } = plan.stops.find((stop) => stop.id === command.stopId)!;
  if (mode === "none") return { file: after, ledger: [] };
  const { given, received } = command.pallets;
  const exchange = `${command.orderId}.${id}`;
  const bothSigned = command.counterpart === "signs";
  const opened: Exchange = { state: bothSigned ? "signed" : "pending", awaiting: site, until: now + EIGHT_DAYS_MS };
  const count: CountedStop = {
    exchange,
    stop: kind,
    shipper: "shipper",
    carrier: carrier!,
    site,
    type,
    given,
    received,
    service: plan.service,
    bothSigned,
  };
  return { file: { ...after, exchanges: { ...after.exchanges, [exchange]: opened } }, ledger: [{ count }] };
}

/** A settlement was agreed by both and ends the matter. */
const OF_SETTLEMENT: Readonly<Record<EntryCommand["kind"], string>> = {
  confirm: "transfer_not_pending",
  reject: "transfer_not_pending",
  dispute: "dispute_of_settlement",
  answer: "transfer_not_found",
};

function entryStep(file: OrderFile, command: EntryCommand, now: number): Step | string {
  const { by: { org }, to, from, transferId, book, type, recorded } = command;
  if (org !== to && org !== from) return "transfer_not_found";
  if (transferId.endsWith("-settlement")) return OF_SETTLEMENT[command.kind];
  const exchangeId = transferId.slice(0, transferId.lastIndexOf("-"));
  const exchange = file.exchanges[exchangeId]!;
  const dispute = file.disputes[transferId];
  switch (command.kind) {
    case "confirm":
    case "reject": {
      if (exchange.state === "signed") return "transfer_not_pending";
      if (exchange.state !== "pending") return "transfer_already_resolved";
      if (exchange.awaiting !== org) return "transfer_not_yours_to_confirm";
      if (command.kind === "confirm") return resolved(file, exchangeId, "confirmed");
      if (command.reason === "") return "transfer_rejection_reason_missing";
      return now < exchange.until ? resolved(file, exchangeId, "rejected") : "transfer_rejection_too_late";
    }
    case "dispute": {
      if (exchange.state === "pending" || exchange.state === "rejected") return "dispute_transfer_not_posted";
      if (dispute !== undefined) return "dispute_already_open";
      if (command.claimed === recorded) return "dispute_claim_invalid";
      const opened: Dispute = { by: org, against: org === to ? from : to, claimed: command.claimed, answered: false };
      return { file: { ...file, disputes: { ...file.disputes, [transferId]: opened } }, ledger: [] };
    }
    case "answer": {
      if (dispute === undefined) return "transfer_not_found";
      if (dispute.against !== org) return "dispute_not_yours_to_answer";
      if (dispute.answered) return "dispute_already_answered";
      const contested = Math.abs(dispute.claimed - recorded);
      const { outcome, conceded } = command;
      if (outcome === "partial" && (conceded <= 0 || conceded >= contested)) return "dispute_concession_invalid";
      const pallets = { accepted: contested, partial: conceded, rejected: 0 }[outcome];
      const more = dispute.claimed > recorded;
      const agree: Handover = {
        exchange: `${transferId}-settled`,
        book,
        type,
        pallets,
        from: more ? from : to,
        to: more ? to : from,
      };
      const disputes = { ...file.disputes, [transferId]: { ...dispute, answered: true } };
      return { file: { ...file, disputes }, ledger: pallets > 0 ? [{ agree }] : [] };
    }
  }
}

function resolved(file: OrderFile, exchange: string, state: "confirmed" | "rejected"): Step {
  const exchanges = { ...file.exchanges, [exchange]: { ...file.exchanges[exchange]!, state } };
  return { file: { ...file, exchanges }, ledger: [state === "confirmed" ? { confirm: exchange } : { reject: exchange }] };
}
