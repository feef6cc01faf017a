import type { z } from "zod";
import { textOfInstant } from "../../../../../domain/api/fields.ts";
import { balanceView } from "../../../../../domain/api/palettes/palettes_view.ts";
import type { PaletteExchange } from "../../../../../domain/api/palettes/palettes_schema.ts";
import type { Viewer } from "../../../../../domain/identity/types.ts";
import type { Instant } from "../../../../../domain/time/instant.ts";
import { dayBounds } from "../../../../../domain/time/zoned.ts";
import type { Declaration, DeclarationRefusal } from "../../../../../kv/pallets/declare.ts";
import { readPositions } from "../../../../../kv/pallets/read_positions.ts";
import type { Store } from "../../../../../kv/store.ts";
import type { Result } from "../../../../../domain/result.ts";
import { problem, type ProblemError, refused } from "../../../(_lib)/problem.ts";
import { type Reply, reply } from "../../../(_lib)/reply.ts";

/** When a declared exchange happened; a day is its beginning where the viewer's organisation is. */
export function momentOf(date: z.output<typeof PaletteExchange>["date"], { timeZone }: Viewer): Instant {
  return typeof date === "number" ? date : dayBounds(date, timeZone).from;
}

/** What was entered, with the account as it stands now; or why nothing was. */
export async function answerDeclaration(
  { kv }: Store,
  viewer: Viewer,
  clientId: string,
  declared: Result<Declaration, DeclarationRefusal>,
): Promise<Reply | ProblemError> {
  if (!declared.ok) return declared.refusal === "relation_not_found" ? problem("not_found") : refused(declared.refusal);
  const { exchangeId, awaiting, postsAt } = declared.value;
  const balance = balanceView(clientId, await readPositions(kv, viewer.orgId, clientId));
  return reply(201, { exchangeId, status: "pending", awaiting, postsAt: textOfInstant(postsAt), balance });
}
