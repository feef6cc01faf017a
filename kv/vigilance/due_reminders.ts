import type { LocalDate } from "../../domain/time/local.ts";
import { addDays } from "../../domain/time/local.ts";
import { keys } from "../keys.ts";
import type { VigilanceRef } from "./documents.ts";

const BATCH = 100;

/** Documents of whose end somebody is to be reminded on `today`, the longest due first. */
export async function* dueReminders(kv: Deno.Kv, today: LocalDate): AsyncGenerator<VigilanceRef> {
  const range = {
    prefix: keys.vigilanceByReminder("", "", "").slice(0, 1),
    end: keys.vigilanceByReminder(addDays(today, 1), "", ""),
  };
  for await (const { value } of kv.list<VigilanceRef>(range, { batchSize: BATCH })) yield value;
}
