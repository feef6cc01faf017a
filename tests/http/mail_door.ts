import type { Order } from "../../domain/orders/types.ts";
import { INTAKE_SECRET, plainIntake } from "../../jobs/ports/mail_intake/mails_fixture.ts";
import { keys } from "../../kv/keys.ts";
import { getMail, listMails } from "../../kv/mails/mail.ts";
import { ORIGIN } from "../support/app.ts";
import { startDemoApp } from "../support/world.ts";

/** The demo world with a mail server that hands over what comes in. */
export async function startWithMail() {
  const intake = plainIntake();
  const app = await startDemoApp({ ports: { mailIntake: intake } });
  const { store, world } = app;
  const order = async (id: string) => (await store.kv.get<Order>(keys.order(id))).value!;
  return {
    ...app,
    intake,
    order,
    orderAddress: (orderId: string, firm: "shipper" | "carrier" = "carrier") =>
      intake.addressOf("order", orderId, world.firms[firm].id, 0),
    firmAddress: (firm: "shipper" | "carrier") => intake.addressOf("organisation", world.firms[firm].id, world.firms[firm].id, 0),
    /** A call as the mail server makes it. */
    post: (raw: Uint8Array<ArrayBuffer>, to: string, headers: Record<string, string> = {}) =>
      app.fetch(
        new Request(`${ORIGIN}/webhooks-in/rfc822/mails`, {
          method: "POST",
          headers: {
            "content-type": "message/rfc822",
            authorization: `Bearer ${INTAKE_SECRET}`,
            "x-envelope-to": to,
            "x-envelope-from": "quai4@magasin.example",
            ...headers,
          },
          body: raw,
        }),
      ),
    async answers() {
      const { rows } = await listMails(store.kv);
      const found = await Promise.all(
        rows.filter(({ kind }) => kind === "document_receipt").map(({ id }) => getMail(store.kv, id)),
      );
      return found.map((mail) => mail!.value);
    },
  };
}
