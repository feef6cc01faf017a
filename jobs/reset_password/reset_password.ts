import { issuePasswordReset } from "../../kv/identity/password_reset.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";

/** Mails the link by which somebody chooses another password; nothing where the address has no account. */
export const resetPassword: Handler<"reset_password", JobPorts> = (store, { publicUrl }, payload) =>
  issuePasswordReset(store, payload, publicUrl);
