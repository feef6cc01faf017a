import { listNotices } from "../../../kv/notices/notices.ts";
import type { DemoApp } from "../../support/world.ts";

/** The kinds of the notices to an organisation, newest first, once the jobs are done. */
export async function noticesTo(app: DemoApp, orgId: string): Promise<string[]> {
  await app.settle();
  return (await listNotices(app.store.kv, orgId)).rows.map(({ type }) => type);
}
