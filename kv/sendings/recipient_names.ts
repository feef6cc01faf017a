import type { Sending } from "../../domain/sendings/sending.ts";
import { keys } from "../keys.ts";
import { getEach } from "../limits.ts";

/** Whom each of `sendings` is for, in their order: "Claire Martin, +33612345678", "Verreries du Lac". */
export async function recipientNames(kv: Deno.Kv, sendings: readonly Sending[]): Promise<string[]> {
  const named = await getEach<{ readonly name: string }>(
    kv,
    sendings.map(({ channel, userId = "", orgId = "" }) => channel === "chat" ? keys.organisation(orgId) : keys.user(userId)),
  );
  return sendings.map((sending, index) =>
    [named[index]?.value?.name, sending.channel === "text" ? sending.to : undefined].filter((part) => part !== undefined).join(
      ", ",
    )
  );
}
