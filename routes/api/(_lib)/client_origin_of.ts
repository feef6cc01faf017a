import { browserOf } from "../../../domain/identity/browser_of.ts";
import { networkOf } from "../../../domain/identity/network_of.ts";
import { programOf } from "../../../domain/identity/program_of.ts";
import type { SessionOrigin } from "../../../domain/identity/types.ts";
import type { Call } from "./call.ts";

/** What a sign-in by the API remembers of the program that asked for it. */
export function clientOriginOf({ req, address }: Pick<Call, "req" | "address">): SessionOrigin {
  const agent = req.headers.get("user-agent");
  const program = programOf(agent);
  return { ...browserOf(agent), ...program !== null && { program }, network: networkOf(address) };
}
