import type { Organisation } from "../../domain/directory/types.ts";
import type { User } from "../../domain/identity/types.ts";
import type { MailKind } from "../../domain/notices/mail.ts";
import { hashPassword } from "../../jobs/ports/password/argon2id.ts";
import { Commit } from "../../kv/commit.ts";
import { ORGANISATIONS } from "../../kv/directory/organisations.ts";
import { getMail, listMails, type Mail } from "../../kv/mails/mail.ts";
import { USERS } from "../../kv/identity/users.ts";
import { settleJobs } from "../../process/open_process.ts";
import { ORIGIN, startTestApp, type TestApp } from "./app.ts";
import { TestBrowser } from "./browser.ts";

export const PASSWORD = "un mot de passe long";
const passwordHash = await hashPassword(PASSWORD);

function firm(id: string, kind: Organisation["kind"], name: string, siret: string): Organisation {
  const address = { line1: "1 rue du Port", postcode: "69007", city: "Lyon", country: "FR" };
  return { id, kind, name, siret, vatNumber: "FR44732829320", address, timeZone: "Europe/Paris", createdAt: 0 };
}

function person(id: string, name: string, ...memberships: User["memberships"]): User {
  return { id, email: `${id}@demo.test`, name, lang: "fr", passwordHash, memberships, createdAt: 0 };
}

/** Two firms: Léa runs the shipper, where Marc reads; Hugo runs the carrier, and is a dispatcher of the shipper too. */
export const ACCOUNT_FIRMS = [
  firm("shipper", "shipper", "Peintures du Rhône", "73282932000074"),
  firm("carrier", "carrier", "Transports Marchand", "55210055400013"),
] as const;
const PEOPLE = [
  person("lea", "Léa Morin", { orgId: "shipper", role: "owner" }),
  person("marc", "Marc Petit", { orgId: "shipper", role: "viewer" }),
  person("hugo", "Hugo Perrin", { orgId: "carrier", role: "owner" }, { orgId: "shipper", role: "dispatcher" }),
] as const;

/** An application with people who can sign in, and their mailboxes. */
export interface AccountApp extends TestApp {
  /** A browser in which that person signed in with the password. */
  signedIn(id: "lea" | "marc" | "hugo", headers?: HeadersInit): Promise<TestBrowser>;
  /** Does the jobs that are due. */
  settle(): Promise<number>;
  /** The mails to an address, newest first. */
  mailsTo(email: string, kind?: MailKind): Promise<Mail[]>;
}

/** Starts such an application. */
export async function startAccountApp(options?: Parameters<typeof startTestApp>[0]): Promise<AccountApp> {
  const app = await startTestApp(options);
  const { store, ports } = app;
  const commit = new Commit(store.kv);
  for (const one of ACCOUNT_FIRMS) commit.create(ORGANISATIONS, one);
  for (const one of PEOPLE) commit.create(USERS, one);
  await commit.send();
  return {
    ...app,
    async signedIn(id, headers = {}) {
      const browser = new TestBrowser(app);
      const answer = await signIn(browser, `${id}@demo.test`, PASSWORD, headers);
      if (answer.status !== 303) throw new Error(`${id} could not sign in: ${answer.status}`);
      return browser;
    },
    settle: () => settleJobs({ ports, publicUrl: ORIGIN }, store),
    async mailsTo(email, kind) {
      const { rows } = await listMails(store.kv);
      const mails = await Promise.all(rows.filter(({ to }) => to === email).map(({ id }) => getMail(store.kv, id)));
      return mails.flatMap((mail) => mail === null || (kind !== undefined && mail.value.kind !== kind) ? [] : [mail.value]);
    },
  };
}

/** Sends the form of the sign-in and follows nothing. */
export function signIn(browser: TestBrowser, email: string, password: string, headers: HeadersInit = {}): Promise<Response> {
  const all = new Headers(headers);
  all.set("origin", ORIGIN);
  return browser.send("/sign-in", { method: "POST", body: new URLSearchParams({ email, password }), headers: all });
}

/** The path of the link in a mail. */
export function linkIn(mail: Mail | undefined): string {
  const [, path] = /http:\/\/localhost(\/links\/[\w-]+)/.exec(mail?.text ?? "") ?? [];
  if (path === undefined) throw new Error("the mail has no link");
  return path;
}
