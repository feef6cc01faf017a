import type { JobPorts } from "../jobs/job_ports.ts";
import { redact } from "../domain/monitoring/redact.ts";
import type { Handlers } from "../jobs/handler.ts";
import { HANDLERS, startJobs } from "../jobs/mod.ts";
import type { Trouble } from "../jobs/engine.ts";
import { workerBackups } from "../jobs/ports/backups/worker_backups.ts";
import { openMail } from "../jobs/ports/mail/open_mail.ts";
import { openMailIntake } from "../jobs/ports/mail_intake/open_mail_intake.ts";
import type { Ports } from "../jobs/ports/mod.ts";
import { outgoingPort } from "../jobs/ports/outgoing/outgoing.ts";
import { FieldFinder } from "../jobs/ports/fields/field_finder.ts";
import { PdfRenderer } from "../jobs/ports/pdf/pdf.ts";
import { PictureMaker } from "../jobs/ports/pictures/picture_maker.ts";
import { openPush } from "../jobs/ports/push/open_push.ts";
import { ed25519Seal } from "../jobs/ports/seal/ed25519_seal.ts";
import { openRecogniser } from "../jobs/ports/recogniser/open_recogniser.ts";
import { openRateLimiter } from "../jobs/ports/rate_limit/open_rate_limiter.ts";
import { BlobStorage } from "../jobs/ports/storage/blob_storage.ts";
import { s3Door } from "../jobs/ports/storage/s3_door.ts";
import { openTexts } from "../jobs/ports/text/open_texts.ts";
import { openSecretBox } from "../jobs/ports/secret_box/secret_box.ts";
import { openIdSingleSignOn, publicFetch } from "../jobs/ports/single_sign_on/openid_single_sign_on.ts";
import { runDueJobs } from "../jobs/run_due_jobs.ts";
import { isRestoring } from "../kv/backup/restore_backup.ts";
import { adoptMutedMails } from "../kv/migrations/adopt_muted_mails.ts";
import { openStore } from "../kv/open.ts";
import { MetricsFlusher } from "../kv/metrics/flush_metrics.ts";
import { startTracing } from "../kv/metrics/in_span.ts";
import type { Store } from "../kv/store.ts";
import type { Deps } from "../routes/(_lib)/state.ts";
import { productionSettings, type Settings } from "./settings.ts";
import { StartError } from "./start_error.ts";

let opened: Promise<Deps> | undefined;

/** What this process is made of, opened once, at the first use. */
export function processDeps(): Promise<Deps> {
  return opened ??= openDeps(productionSettings((name) => Deno.env.get(name)));
}

/**
 * Opens this process's parts with settings of the caller's, before anything else uses them.
 * @throws {StartError} when a networked KV is not there, or refuses the access token.
 */
export function openProcess(settings: Settings, buildId?: string): Promise<Deps> {
  return opened = openDeps(settings, buildId);
}

/** Ends what `openProcess` opened, once nobody uses it any more. */
export async function closeProcess({ ports, store }: Deps): Promise<void> {
  ports.mail.close?.();
  await (ports.pdf as PdfRenderer)[Symbol.asyncDispose]();
  await ports.recogniser[Symbol.asyncDispose]();
  await ports.fields[Symbol.asyncDispose]();
  await ports.pictures[Symbol.asyncDispose]();
  await ports.rateLimiter[Symbol.asyncDispose]();
  store.kv.close();
}

/** Runs jobs in this process, and adds what it counts to the store, until disposed of. */
export function startProcessJobs(deps: Deps): AsyncDisposable {
  const running = new AsyncDisposableStack();
  running.use(new MetricsFlusher(deps.store, (error) => reportTrouble({ error })));
  running.use(startJobs({ store: deps.store, ports: jobPorts(deps), report: reportTrouble }));
  return running;
}

/** What jobs need of a process's parts. */
interface JobDeps {
  readonly ports: Omit<JobPorts, "publicUrl">;
  readonly publicUrl: string;
}

/** Does the jobs that are due at the present moment of `store`, one after the other. */
export function settleJobs(deps: JobDeps, store: Store, handlers: Handlers<JobPorts> = HANDLERS): Promise<number> {
  return runDueJobs(store, jobPorts(deps), handlers);
}

function jobPorts(
  { ports: { mail, texts, push, outgoing, secrets, backups, storage, recogniser, fields, pictures }, publicUrl }: JobDeps,
): JobPorts {
  return { mail, texts, push, outgoing, secrets, backups, storage, recogniser, fields, pictures, publicUrl };
}

function reportTrouble({ job, state, error }: Trouble): void {
  console.error(JSON.stringify({
    at: new Date().toISOString(),
    trouble: redact(error instanceof Error ? error.message : String(error)),
    ...job && { job: { id: job.id, kind: job.kind, attempts: job.attempts, state } },
  }));
}

async function openDeps(settings: Settings, buildId: string = crypto.randomUUID()): Promise<Deps> {
  if (settings.monitoring.traces) await startTracing();
  const store = await reachStore(settings);
  return {
    store,
    ports: await openPorts(settings, store),
    publicUrl: settings.publicUrl,
    buildId,
    logAllRequests: settings.logAllRequests,
    apiOrigins: settings.apiOrigins,
    trustedProxies: settings.trustedProxies,
    metricsToken: settings.monitoring.metricsToken,
  };
}

/** Opens the store; says in words why a networked one cannot be opened, which is a matter of its settings. */
async function reachStore({ kvLocation, kvIsRemote }: Settings): Promise<Store> {
  try {
    const store = await openStore(kvLocation);
    if (!await isRestoring(store.kv)) {
      await adoptMutedMails(store);
      return store;
    }
    store.kv.close();
    throw new StartError(`${kvLocation} holds a part of a backup: its restore was cut off; empty it and restore again`);
  } catch (error) {
    if (!kvIsRemote || !(error instanceof TypeError)) throw error;
    throw new StartError(`KV_URL with DENO_KV_ACCESS_TOKEN opens no store: ${error.message}`);
  }
}

async function openPorts(settings: Settings, store: Store): Promise<Ports> {
  const {
    publicUrl,
    kvLocation,
    backups,
    appSecret,
    sealKey,
    mail,
    mailIntake,
    texts,
    push,
    rates,
    privateTargets,
    storage: { target, s3 },
    ocr,
  } = settings;
  const outgoing = outgoingPort(privateTargets);
  const secrets = await openSecretBox(appSecret);
  return {
    mail: await openMail(mail, { outgoing, now: store.now }),
    mailIntake: mailIntake && await openMailIntake(mailIntake, { outgoing, now: store.now, appSecret }),
    texts: await openTexts(texts),
    push: openPush(push, { outgoing, store, secrets, publicUrl }),
    pdf: new PdfRenderer(),
    fields: new FieldFinder(),
    pictures: new PictureMaker(),
    outgoing,
    seal: await ed25519Seal(sealKey),
    codeSecret: appSecret,
    secrets,
    singleSignOn: openIdSingleSignOn(publicFetch),
    rateLimiter: await openRateLimiter(rates, store),
    storage: new BlobStorage({ store, target, s3: s3 && s3Door(s3), report: (error) => reportTrouble({ error }) }),
    recogniser: await openRecogniser(ocr),
    backups: workerBackups({ location: kvLocation, ...backups }, backups.kept),
  };
}
