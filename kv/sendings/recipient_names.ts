import type { Sending } from "../../domain/sendings/sending.ts";
import { keys } from "../keys.ts";
import { getEach } from "../limits.ts";

/** Whom each of `sendings` is for, in their order: "Claire Martin, +33612345678", "Verreries du Lac". */
export async function recipientNames(kv: Deno.Kv, sendings: readonly Sending[]): Promise<string[]> {
  const readNames = (keyOf: (sending: Sending) => Deno.KvKey) => getEach<{ readonly name: string }>(kv, sendings.map(keyOf));
  const [named, drivers] = await Promise.all([
    readNames(({ channel, userId = "", orgId = "" }) => channel === "chat" ? keys.organisation(orgId) : keys.user(userId)),
    readNames(({ userId = "", orgId = "" }) => keys.driver(orgId, userId)),
  ]);
  return sendings.map((sending, index) => {
    const { name } = named[index]?.value ?? drivers[index]?.value ?? { name: undefined };
    return [name, sending.channel === "text" ? sending.to : undefined].filter((part) => part !== undefined).join(", ");
  });
}
