import type { JobPorts } from "../jobs/job_ports.ts";
import { HANDLERS, startJobs } from "../jobs/mod.ts";
import type { Trouble } from "../jobs/engine.ts";
import type { MailTransport } from "../jobs/ports/mail/mail_transport.ts";
import { outboxTransport } from "../jobs/ports/mail/outbox_transport.ts";
import type { Ports } from "../jobs/ports/mod.ts";
import { outgoingPort } from "../jobs/ports/outgoing/outgoing.ts";
import { PdfRenderer } from "../jobs/ports/pdf/pdf.ts";
import { ed25519Seal } from "../jobs/ports/seal/ed25519_seal.ts";
import { openRateLimiter } from "../jobs/ports/rate_limit/open_rate_limiter.ts";
import { openSecretBox } from "../jobs/ports/secret_box/secret_box.ts";
import { openIdSingleSignOn, publicFetch } from "../jobs/ports/single_sign_on/openid_single_sign_on.ts";
import { runDueJobs } from "../jobs/run_due_jobs.ts";
import { openStore } from "../kv/open.ts";
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
  await (ports.pdf as PdfRenderer)[Symbol.asyncDispose]();
  await ports.rateLimiter[Symbol.asyncDispose]();
  store.kv.close();
}

/** Runs jobs in this process until disposed of. */
export function startProcessJobs(deps: Deps): AsyncDisposable {
  const ports = { ...jobPorts(deps), secrets: deps.ports.secrets };
  return startJobs({ store: deps.store, ports, report: reportTrouble });
}

/** What jobs need of a process's parts. */
interface JobDeps {
  readonly ports: Omit<JobPorts, "publicUrl">;
  readonly publicUrl: string;
}

/** Does the jobs that are due at the present moment of `store`, one after the other. */
export function settleJobs(deps: JobDeps, store: Store): Promise<number> {
  return runDueJobs(store, jobPorts(deps), HANDLERS);
}

function jobPorts({ ports: { mail, outgoing, secrets }, publicUrl }: JobDeps): JobPorts {
  return { mail, outgoing, secrets, publicUrl };
}

function reportTrouble({ job, state, error }: Trouble): void {
  console.error(JSON.stringify({
    at: new Date().toISOString(),
    trouble: error instanceof Error ? error.message : String(error),
    ...job && { job: { id: job.id, kind: job.kind, attempts: job.attempts, state } },
  }));
}

async function openDeps(settings: Settings, buildId: string = crypto.randomUUID()): Promise<Deps> {
  const store = await reachStore(settings);
  return {
    store,
    ports: await openPorts(settings, store),
    publicUrl: settings.publicUrl,
    buildId,
    logAllRequests: settings.logAllRequests,
    apiOrigins: settings.apiOrigins,
  };
}

/** Opens the store; says in words why a networked one cannot be opened, which is a matter of its settings. */
async function reachStore({ kvLocation, kvIsRemote }: Settings): Promise<Store> {
  try {
    return await openStore(kvLocation);
  } catch (error) {
    if (!kvIsRemote || !(error instanceof TypeError)) throw error;
    throw new StartError(`KV_URL with DENO_KV_ACCESS_TOKEN opens no store: ${error.message}`);
  }
}

async function openPorts({ appSecret, sealKey, mail, rates, privateTargets }: Settings, store: Store): Promise<Ports> {
  return {
    mail: await openMail(mail),
    pdf: new PdfRenderer(),
    outgoing: outgoingPort(privateTargets),
    seal: await ed25519Seal(sealKey),
    codeSecret: appSecret,
    secrets: await openSecretBox(appSecret),
    singleSignOn: openIdSingleSignOn(publicFetch),
    rateLimiter: await openRateLimiter(rates, store),
  };
}

/** The SMTP library is loaded where it is used only: it would be a tenth of the time that a start takes. */
async function openMail({ smtpUrl, from }: Settings["mail"]): Promise<MailTransport> {
  if (smtpUrl === null) return outboxTransport();
  const { smtpTransport } = await import("../jobs/ports/mail/smtp_transport.ts");
  return smtpTransport({ url: smtpUrl, from });
}
