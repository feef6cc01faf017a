import { nextReminderDay } from "../../domain/vigilance/reminders.ts";
import { validityOf, type VigilanceDocument, type VigilanceRow } from "../../domain/vigilance/vigilance_document.ts";
import { vigilanceRetention } from "../../domain/vigilance/vigilance_retention.ts";
import { VIGILANCE_KINDS, VIGILANCE_RULES } from "../../domain/vigilance/vigilance_rules.ts";
import { type Aggregate, type IndexEntry, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { readAll } from "../page.ts";

/** Which document of which carrier. */
export interface VigilanceRef {
  readonly orgId: string;
  readonly documentId: string;
}

/** Documents of one kind that a file holds at most: five years of quarterly extracts, three times over. */
export const MOST_OF_KIND = 60;

/** Vigilance documents of carriers: listed by kind, found by the day of their next reminder and by their bytes. */
export const VIGILANCE: Aggregate<VigilanceDocument> = {
  name: "vigilance_documents",
  key: ({ orgId, id }) => keys.vigilanceDocument(orgId, id),
  entries: (document) => {
    const { orgId, id, kind } = document;
    return [
      { key: keys.vigilanceByKind(orgId, kind, id), value: rowOf(document) },
      ...reminderEntry(document),
      ...hashesOf(document).map((sha256) => ({
        key: keys.vigilanceByBlob(sha256, orgId, id),
        value: vigilanceRetention(document),
      })),
    ];
  },
  counters: ({ kind, confirmations }) => {
    const { form } = VIGILANCE_RULES[kind];
    const verdicts = confirmations.at(-1)?.verdicts ?? {};
    return form === null ? [] : Object.entries(verdicts).map(([name, verdict]) => keys.fieldVerdict(form, name, verdict));
  },
  lists: ({ orgId }) => [orgId],
};

function rowOf(document: VigilanceDocument): VigilanceRow {
  const { id, kind, file: { name }, uploadedAt, uploadedBy } = document;
  return { id, kind, name, uploadedAt, uploadedBy, validity: validityOf(document) };
}

function reminderEntry(document: VigilanceDocument): IndexEntry[] {
  const { orgId, id: documentId, reminded } = document;
  const validity = validityOf(document);
  const day = validity && nextReminderDay(validity.until, reminded);
  return day === null ? [] : [{ key: keys.vigilanceByReminder(day, orgId, documentId), value: { orgId, documentId } }];
}

/** Of its bytes and of the pictures made from them, which are kept as long. */
function hashesOf({ file, pictures }: VigilanceDocument): string[] {
  const drawn = pictures === undefined ? [] : [pictures.thumbnail, ...pictures.pages];
  return [...new Set([file.sha256, ...drawn.flatMap((picture) => picture?.sha256 ?? [])])];
}

/** The document of an organisation with its versionstamp, or null. */
export async function getVigilanceDocument(
  kv: Deno.Kv,
  { orgId, documentId }: VigilanceRef,
): Promise<Loaded<VigilanceDocument> | null> {
  return loaded(await kv.get<VigilanceDocument>(keys.vigilanceDocument(orgId, documentId)));
}

/** The whole file of an organisation, oldest first within a kind: one range read. */
export function listVigilance(kv: Deno.Kv, orgId: string): Promise<VigilanceRow[]> {
  const prefix = keys.vigilanceByKind(orgId, "", "").slice(0, 2);
  return readAll<VigilanceRow>(kv, { prefix }, VIGILANCE_KINDS.length * MOST_OF_KIND);
}
