import { fileURLToPath } from "node:url";
import { Builder } from "fresh/dev";
import { buildStyles } from "../../process/build_styles.ts";
import { outboxTransport } from "../../jobs/ports/mail/outbox_transport.ts";
import { PdfRenderer } from "../../jobs/ports/pdf/pdf.ts";
import { ed25519Seal, generateSealKey } from "../../jobs/ports/seal/ed25519_seal.ts";
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
    seal: await ed25519Seal((await generateSealKey()).privateKey),
    codeSecret: "benchmarks need no secret but one long enough",
  };
  const app = createApp(() => ({ store, ports, publicUrl, buildId: "bench", logAllRequests: false }));
  apply(app);
  const handler = app.handler();
  return (request) => Promise.resolve(handler(request));
}
