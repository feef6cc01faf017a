import { fileURLToPath } from "node:url";
import { Builder } from "fresh/dev";
import type { RateKind } from "../../domain/identity/api_key.ts";
import { buildStyles } from "../../process/build_styles.ts";
import { backupsAside } from "../../jobs/ports/backups/backups_fixture.ts";
import { outboxTransport } from "../../jobs/ports/mail/outbox_transport.ts";
import { outgoingPort } from "../../jobs/ports/outgoing/outgoing.ts";
import { embeddedRecogniser } from "../../jobs/ports/recogniser/embedded/embedded_recogniser.ts";
import { PdfRenderer } from "../../jobs/ports/pdf/pdf.ts";
import { PictureMaker } from "../../jobs/ports/pictures/picture_maker.ts";
import { openPush } from "../../jobs/ports/push/open_push.ts";
import { outboxTexts } from "../../jobs/ports/text/outbox_texts.ts";
import { ed25519Seal, generateSealKey } from "../../jobs/ports/seal/ed25519_seal.ts";
import { KvRateLimiter } from "../../jobs/ports/rate_limit/kv_rate_limiter.ts";
import type { RateTake } from "../../jobs/ports/rate_limit/rate_limiter.ts";
import { storageOver } from "../../jobs/ports/storage/storage_fixture.ts";
import { openSecretBox } from "../../jobs/ports/secret_box/secret_box.ts";
import { openIdSingleSignOn, publicFetch } from "../../jobs/ports/single_sign_on/openid_single_sign_on.ts";
import type { Store } from "../../kv/store.ts";
import { createApp } from "../../main.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Counts every request and stops none: a token has the limit of every person. */
class CountingLimiter extends KvRateLimiter {
  override take(client: string, kind: RateKind): Promise<RateTake> {
    return super.take(client, kind, Number.MAX_SAFE_INTEGER);
  }
}

/** The whole application over `store`, as a function from request to response. */
export async function appHandler(store: Store, publicUrl: string): Promise<(request: Request) => Promise<Response>> {
  await buildStyles(root);
  const apply = await new Builder({ root }).build({ snapshot: "memory" });
  const outgoing = outgoingPort(true);
  const secrets = await openSecretBox("benchmarks need no secret but one long enough");
  const ports = {
    mail: outboxTransport(),
    mailIntake: null,
    texts: outboxTexts(null),
    push: openPush({ keys: null, subject: null }, { outgoing, store, secrets, publicUrl }),
    pdf: new PdfRenderer(),
    pictures: new PictureMaker(),
    outgoing,
    seal: await ed25519Seal((await generateSealKey()).privateKey),
    codeSecret: "benchmarks need no secret but one long enough",
    secrets,
    singleSignOn: openIdSingleSignOn(publicFetch),
    rateLimiter: new CountingLimiter(store),
    recogniser: embeddedRecogniser(null),
    backups: backupsAside(),
    storage: storageOver(store),
  };
  const app = createApp(() => ({
    store,
    ports,
    publicUrl,
    buildId: "bench",
    logAllRequests: false,
    apiOrigins: [],
    trustedProxies: 0,
    metricsToken: null,
  }));
  apply(app);
  const handler = app.handler();
  return (request) => Promise.resolve(handler(request));
}
