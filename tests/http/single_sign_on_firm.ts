import assert from "node:assert/strict";
import type { User } from "../../domain/identity/types.ts";
import { openIdSingleSignOn } from "../../jobs/ports/single_sign_on/openid_single_sign_on.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { Commit } from "../../kv/commit.ts";
import { USERS } from "../../kv/identity/users.ts";
import type { TestBrowser } from "../support/browser.ts";
import { CLIENT, IdentityProvider, ISSUER, type Lie } from "../support/identity_provider.ts";
import { type DemoApp, startDemoApp } from "../support/world.ts";

/** Page of the settings, and of the sign-in. */
export const PAGE = "/account/single-sign-on";
export const START = "/sign-in/single-sign-on";
/** What an owner fills in. */
export const FIELDS = { issuer: ISSUER, clientId: CLIENT.id, clientSecret: CLIENT.secret, domains: "firme.test" };

/** The shipper's organisation with settings for firme.test, confirmed, and Noa, a dispatcher there. */
export class SingleSignOnFirm implements AsyncDisposable {
  private constructor(readonly app: DemoApp, readonly provider: IdentityProvider) {}

  static async open({ compulsory = false, confirmed = true } = {}): Promise<SingleSignOnFirm> {
    const provider = new IdentityProvider();
    const app = await startDemoApp({ ports: { singleSignOn: openIdSingleSignOn(provider.fetch) } });
    const firm = new SingleSignOnFirm(app, provider);
    await firm.addUser("noa", "noa@firme.test", [app.world.firms.shipper.id]);
    const owner = await app.browserOf("shipper");
    await owner.open(PAGE);
    await owner.submit(PAGE, { ...FIELDS, ...compulsory && { compulsory: "on" } });
    assert.match(owner.html, /Modifications enregistrées/);
    if (confirmed) await firm.confirm("firme.test");
    return firm;
  }

  async addUser(id: string, email: string, orgIds: readonly string[], more: Partial<User> = {}): Promise<void> {
    const memberships = orgIds.map((orgId) => ({ orgId, role: "dispatcher" as const }));
    await new Commit(this.app.store.kv).create(USERS, {
      id,
      email,
      name: "Noa Petit",
      lang: "fr",
      memberships,
      createdAt: 0,
      ...more,
    })
      .send();
  }

  async confirm(domain: string, orgId = this.app.world.firms.shipper.id): Promise<Response> {
    const admin = await this.app.browserOf("admin");
    await admin.open(`/admin/organisations/${orgId}`);
    return await admin.submit(`/admin/organisations/${orgId}/domains`, { domain });
  }

  /** Types an address and gives where the browser is sent, or null. */
  async depart(browser: TestBrowser, email: string, next?: string): Promise<string | null> {
    await browser.open(next === undefined ? START : `${START}?next=${encodeURIComponent(next)}`);
    const answer = await browser.submit(START, { email });
    return answer.headers.get("refresh")?.replace("0; url=", "") ?? null;
  }

  /** Signs in at the provider as `email` and comes back. */
  async signIn(browser: TestBrowser, email: string, lie?: Lie, typed = "quelquun@firme.test"): Promise<Response> {
    const departure = await this.depart(browser, typed);
    return await this.comeBack(browser, this.provider.signIn(departure!, email, lie));
  }

  async comeBack(browser: TestBrowser, { pathname, search }: URL): Promise<Response> {
    return await browser.send(pathname + search);
  }

  async actions(): Promise<string[]> {
    return (await listAudits(this.app.store.kv)).rows.map(({ action }) => action);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.app[Symbol.asyncDispose]();
    await this.provider[Symbol.asyncDispose]();
  }
}
