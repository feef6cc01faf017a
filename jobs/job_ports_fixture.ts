import { findHere } from "../domain/documents/find_here_fixture.ts";
import type { JobPorts } from "./job_ports.ts";
import { backupsAside } from "./ports/backups/backups_fixture.ts";
import { outboxTransport } from "./ports/mail/outbox_transport.ts";
import { outgoingPort } from "./ports/outgoing/outgoing.ts";
import { scriptedPictures } from "./ports/pictures/pictures_fixture.ts";
import { scriptedRecogniser } from "./ports/recogniser/recogniser_fixture.ts";
import { noPush } from "./ports/push/push_fixture.ts";
import { openSecretBox } from "./ports/secret_box/secret_box.ts";
import { storageOver } from "./ports/storage/storage_fixture.ts";
import { outboxTexts } from "./ports/text/outbox_texts.ts";
import { memoryStore } from "../tests/support/store.ts";

/** Doors for tests of jobs: mails stay in the store, webhooks reach this machine, documents have no page, and their bytes are in a store of their own. */
export const JOB_PORTS: JobPorts = {
  mail: outboxTransport(),
  texts: outboxTexts(null),
  push: noPush(),
  outgoing: outgoingPort(true),
  secrets: await openSecretBox("a secret of the tests, long enough to be one"),
  backups: backupsAside(),
  storage: storageOver(await memoryStore()),
  recogniser: scriptedRecogniser([]),
  fields: { find: findHere, [Symbol.asyncDispose]: () => Promise.resolve() },
  pictures: scriptedPictures(1),
  publicUrl: "https://symphonia.example",
};
