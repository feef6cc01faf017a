import type { MailCallback, OutgoingMail } from "../../jobs/ports/mail/mail_transport.ts";
import type { MailSurroundings } from "../../jobs/ports/mail/open_mail.ts";
import { Commit } from "../../kv/commit.ts";
import { NEWS } from "../../kv/mails/mails_fixture.ts";
import { queueMail } from "../../kv/mails/queue_mail.ts";
import { startAccountApp } from "../support/accounts.ts";
import { TestClock } from "../support/clock.ts";

/** The application with a provider that takes every mail, and tells by `callback` what became of it. */
export async function startWithProvider(callback: (now: MailSurroundings["now"]) => MailCallback) {
  const clock = new TestClock();
  const sent: OutgoingMail[] = [];
  const mail = {
    delivers: true,
    callback: callback(() => clock.now),
    send(one: OutgoingMail) {
      sent.push(one);
      return Promise.resolve({ messageId: `<${one.id}@example>`, providerId: `provider-${one.id}` });
    },
  };
  const app = await startAccountApp({ clock, ports: { mail } });
  return {
    ...app,
    sent,
    /** Queues a notification of Léa's and gives its id. */
    async news(): Promise<string> {
      const commit = new Commit(app.store.kv);
      const id = queueMail(commit, app.store, "lea@demo.test", NEWS, { userId: "lea", orgId: "shipper" });
      await commit.send();
      return id;
    },
  };
}
