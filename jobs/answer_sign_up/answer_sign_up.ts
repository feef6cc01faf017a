import { mailSignUpAnswer } from "../../kv/identity/sign_up.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";

/** Mails somebody who wants to sign a firm up how they go on. */
export const answerSignUp: Handler<"answer_sign_up", JobPorts> = (store, { publicUrl }, payload) =>
  mailSignUpAnswer(store, payload, publicUrl);
