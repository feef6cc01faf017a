import { Commit } from "../../kv/commit.ts";
import { ORGANISATIONS } from "../../kv/directory/organisations.ts";
import { FIRMS } from "../../kv/seed/firms.ts";
import { type AccountApp, linkIn, startAccountApp } from "./accounts.ts";
import { TestBrowser } from "./browser.ts";
import type { TestClock } from "./clock.ts";

const { name, siret, vatNumber, address } = FIRMS.otherShipper;

/** What somebody types whose firm and address nobody knows. */
export const TYPED = {
  "organisation.kind": "shipper",
  "organisation.name": name,
  "organisation.siret": siret,
  "organisation.vatNumber": vatNumber,
  "organisation.address.line1": address.line1,
  "organisation.address.line2": "",
  "organisation.address.postcode": address.postcode,
  "organisation.address.city": address.city,
  "organisation.address.country": "FR",
  "organisation.timeZone": "Europe/Paris",
  "organisation.phone": "",
  "organisation.email": "",
  "person.name": "Nora Blanc",
  "person.email": "nora@revermont.test",
  "person.lang": "fr",
} as const;

export const PASSWORD = "un mot de passe pour Nora";
export const SIRET = siret;
export const EMAIL = TYPED["person.email"];

/** An application with people who can sign in, on a platform that is in service. */
export async function startFoundedApp(clock?: TestClock): Promise<AccountApp> {
  const app = await startAccountApp(clock && { clock });
  await new Commit(app.store.kv)
    .create(ORGANISATIONS, { ...FIRMS.platform, id: "platform", timeZone: "Europe/Paris", createdAt: 0 }).send();
  return app;
}

/** Sends the form of the sign-up page, as {@link TYPED} but for `fields`. */
export async function signUp(browser: TestBrowser, fields: Partial<Record<keyof typeof TYPED, string>> = {}): Promise<Response> {
  await browser.open("/sign-up", { "accept-language": "fr" });
  return await browser.submit("/sign-up", { ...TYPED, ...fields });
}

/** Signs up and gives the path of the mail's link. */
export async function linkFor(app: AccountApp, fields: Parameters<typeof signUp>[1] = {}): Promise<string> {
  await signUp(new TestBrowser(app), fields);
  await app.settle();
  return linkIn((await app.mailsTo(fields["person.email"] ?? EMAIL, "sign_up_link"))[0]);
}

/** Opens a link and, where it still opens something, answers it by {@link PASSWORD}. */
export async function confirm(app: AccountApp, path: string): Promise<TestBrowser> {
  const browser = new TestBrowser(app);
  await browser.open(path, { "accept-language": "fr" });
  if (browser.status === 200) await browser.submit(path, { password: PASSWORD });
  return browser;
}
