import { backupsAside } from "../../jobs/ports/backups/backups_fixture.ts";
import { outboxTransport } from "../../jobs/ports/mail/outbox_transport.ts";
import { outgoingPort } from "../../jobs/ports/outgoing/outgoing.ts";
import { FieldFinder } from "../../jobs/ports/fields/field_finder.ts";
import { embeddedRecogniser } from "../../jobs/ports/recogniser/embedded/embedded_recogniser.ts";
import { PdfRenderer } from "../../jobs/ports/pdf/pdf.ts";
import { PictureMaker } from "../../jobs/ports/pictures/picture_maker.ts";
import { openPush } from "../../jobs/ports/push/open_push.ts";
import { ed25519Seal, generateSealKey } from "../../jobs/ports/seal/ed25519_seal.ts";
import { KvRateLimiter } from "../../jobs/ports/rate_limit/kv_rate_limiter.ts";
import { storageOver } from "../../jobs/ports/storage/storage_fixture.ts";
import { outboxTexts } from "../../jobs/ports/text/outbox_texts.ts";
import { openSecretBox } from "../../jobs/ports/secret_box/secret_box.ts";
import { openIdSingleSignOn, publicFetch } from "../../jobs/ports/single_sign_on/openid_single_sign_on.ts";
import type { Ports } from "../../jobs/ports/mod.ts";
import type { Store } from "../../kv/store.ts";

const SECRET = "a secret of the tests, long enough to be one";

/** The doors to the outside world as they are without any setting, with secrets of their own; webhooks may reach this machine. */
export async function portsOver(store: Store, publicUrl: string) {
  const outgoing = outgoingPort(true);
  const secrets = await openSecretBox(SECRET);
  return {
    mail: outboxTransport(),
    mailIntake: null,
    texts: outboxTexts(null),
    push: openPush({ keys: null, subject: null }, { outgoing, store, secrets, publicUrl }),
    pdf: new PdfRenderer(),
    pictures: new PictureMaker(),
    outgoing,
    seal: await ed25519Seal((await generateSealKey()).privateKey),
    codeSecret: SECRET,
    secrets,
    singleSignOn: openIdSingleSignOn(publicFetch),
    rateLimiter: new KvRateLimiter(store),
    fields: new FieldFinder(),
    recogniser: embeddedRecogniser(null),
    backups: backupsAside(),
    storage: storageOver(store),
  } satisfies Ports;
}
