import type { JobPorts } from "./job_ports.ts";
import { outboxTransport } from "./ports/mail/outbox_transport.ts";
import { outgoingPort } from "./ports/outgoing/outgoing.ts";
import { openSecretBox } from "./ports/secret_box/secret_box.ts";

/** Doors for tests of jobs: mails stay in the store, and webhooks reach this machine. */
export const JOB_PORTS: JobPorts = {
  mail: outboxTransport(),
  outgoing: outgoingPort(true),
  secrets: await openSecretBox("a secret of the tests, long enough to be one"),
  publicUrl: "https://symphonia.example",
};
