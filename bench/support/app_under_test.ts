import { fileURLToPath } from "node:url";
import { Builder } from "fresh/dev";
import { buildStyles } from "../../process/build_styles.ts";
import { outboxTransport } from "../../jobs/ports/mail/outbox_transport.ts";
import { outgoingPort } from "../../jobs/ports/outgoing/outgoing.ts";
import { PdfRenderer } from "../../jobs/ports/pdf/pdf.ts";
import { ed25519Seal, generateSealKey } from "../../jobs/ports/seal/ed25519_seal.ts";
import { KvRateLimiter } from "../../jobs/ports/rate_limit/kv_rate_limiter.ts";
import { openSecretBox } from "../../jobs/ports/secret_box/secret_box.ts";
import { openIdSingleSignOn, publicFetch } from "../../jobs/ports/single_sign_on/openid_single_sign_on.ts";
import type { Store } from "../../kv/store.ts";
import { createApp } from "../../main.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The whole application over `store`, as a function from request to response. */
export async function appHandler(store: Store, publicUrl: string): Promise<(request: Request) => Promise<Response>> {
  await buildStyles(root);
  const apply = await new Builder({ root }).build({ snapshot: "memory" });
  const ports = {
    mail: outboxTransport(),
    pdf: new PdfRenderer(),
    outgoing: outgoingPort(true),
    seal: await ed25519Seal((await generateSealKey()).privateKey),
    codeSecret: "benchmarks need no secret but one long enough",
    secrets: await openSecretBox("benchmarks need no secret but one long enough"),
    singleSignOn: openIdSingleSignOn(publicFetch),
    rateLimiter: new KvRateLimiter(store),
  };
  const app = createApp(() => ({ store, ports, publicUrl, buildId: "bench", logAllRequests: false, apiOrigins: [] }));
  apply(app);
  const handler = app.handler();
  return (request) => Promise.resolve(handler(request));
}
