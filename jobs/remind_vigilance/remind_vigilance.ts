import { dayOf } from "../../domain/time/zoned.ts";
import type { LocalDate } from "../../domain/time/local.ts";
import { daysLeft, reminderStepAt } from "../../domain/vigilance/reminders.ts";
import { VIGILANCE_ZONE } from "../../domain/vigilance/validity.ts";
import { isRenewed } from "../../domain/vigilance/vigilance_status.ts";
import { tellFirm } from "../../kv/notices/tell_firm.ts";
import type { Store } from "../../kv/store.ts";
import { changeVigilanceDocument } from "../../kv/vigilance/change_document.ts";
import { listVigilance, type VigilanceRef } from "../../kv/vigilance/documents.ts";
import { dueReminders } from "../../kv/vigilance/due_reminders.ts";
import type { Run } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";

const PATH = "/transporter/vigilance";

/**
 * Reminds carriers of documents that end: 30, 15, 7 and 1 days before, and on the last day. Only those whose day has come are read, and each is a commit of its
 * own that says which reminder was told: a run that is cut off, or comes twice, tells none again; one that comes late tells the last that is due.
 */
export async function remindVigilance(store: Store, _ports: JobPorts, { signal }: Pick<Run, "signal">): Promise<void> {
  const today = dayOf(store.now(), VIGILANCE_ZONE);
  for await (const ref of dueReminders(store.kv, today)) {
    signal.throwIfAborted();
    await remind(store, ref, today);
  }
}

/** Says nothing of a document that another one follows without a gap. */
async function remind(store: Store, ref: VigilanceRef, today: LocalDate): Promise<void> {
  const { orgId, documentId } = ref;
  const rows = await listVigilance(store.kv, orgId);
  const row = rows.find(({ id }) => id === documentId);
  if (!row?.validity) return;
  const { kind, validity: { until } } = row;
  const left = daysLeft(until, today);
  const reminded = reminderStepAt(left);
  if (reminded === null) return;
  await changeVigilanceDocument(
    store,
    ref,
    // Told meanwhile, or its end was corrected.
    (document) =>
      document.reminded === reminded || document.confirmations.at(-1)?.until !== until ? null : { ...document, reminded },
    (commit) => {
      if (isRenewed(row, rows)) return;
      const facts = { document: kind, until, daysLeft: left };
      tellFirm(commit, store, { type: "vigilance.ending", facts, orgId, path: PATH });
    },
  );
}
