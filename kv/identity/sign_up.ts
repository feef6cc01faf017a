import type { ActOrigin } from "../../domain/audits/audit.ts";
import { membershipIn } from "../../domain/identity/memberships.ts";
import type { SignUp, SignUpRequest } from "../../domain/identity/sign_up.ts";
import type { MessagePayloads } from "../../domain/jobs/message.ts";
import { accountExists, firmExists, signUpLink } from "../../domain/notices/sign_up_mails.ts";
import { type Aggregate, Commit } from "../commit.ts";
import { getOrganisationBySiret } from "../directory/organisations.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { queueMail } from "../mails/queue_mail.ts";
import type { Store } from "../store.ts";
import { askToJoin } from "./ask_to_join.ts";
import { issueLink, LINK_LIFE_MS } from "./links.ts";
import { hashToken } from "./tokens.ts";
import { tryAgain, VISITOR } from "./tries.ts";
import { getUserByEmail } from "./users.ts";

/** Requests to sign a firm up that wait for the link of their mail. */
export const SIGN_UPS: Aggregate<SignUp> = {
  name: "sign_ups",
  key: ({ linkHash }) => keys.signUp(linkHash),
  entries: () => [],
  counters: () => [],
  lists: () => [],
};

/**
 * Takes note that somebody wants to sign a firm up. Whether the address or the firm is known is found out later, by the job: so this answers alike,
 * and as fast, whoever asks. Asked too often for one address, nothing is sent.
 */
export async function requestSignUp(store: Store, request: SignUpRequest, from: ActOrigin): Promise<void> {
  if (!await tryAgain(store, "signUp", request.person.email)) return;
  const commit = new Commit(store.kv);
  sendMessage(commit, store, { kind: "answer_sign_up", payload: { ...request, from } });
  await commit.send();
}

/**
 * The commit of that job, a mail to who asked: a link that lets them go on, or that they have an account, or that the firm is on the platform, whose
 * heads are then told. Null for somebody who was shut out.
 */
export async function mailSignUpAnswer(
  store: Store,
  { organisation, person, from }: MessagePayloads["answer_sign_up"],
  publicUrl: string,
): Promise<Commit | null> {
  const { email, lang } = person;
  const { siret } = organisation;
  const [user, firm] = await Promise.all([
    getUserByEmail(store.kv, email).then((found) => found?.value),
    getOrganisationBySiret(store.kv, siret).then((found) => found?.value),
  ]);
  if (user?.disabledAt !== undefined) return null;
  const commit = new Commit(store.kv);
  if (firm !== undefined && (user === undefined || membershipIn(user, firm.id) === undefined)) {
    const told = await askToJoin(commit, store, { firm, email, from });
    queueMail(commit, store, email, firmExists(user?.lang ?? lang, { siret, told }));
  } else if (user !== undefined && user.memberships.length > 0) {
    const facts = { name: user.name, siret, otherFirm: firm === undefined, publicUrl };
    queueMail(commit, store, email, accountExists(user.lang, facts));
  } else {
    const token = issueLink(commit, store, { kind: "sign_up" }, { id: VISITOR.id, orgId: VISITOR.id });
    const createdAt = store.now();
    const expiresAt = createdAt + LINK_LIFE_MS.sign_up;
    commit.create(SIGN_UPS, { organisation, person, linkHash: hashToken(token), createdAt, expiresAt });
    queueMail(commit, store, email, signUpLink(lang, { siret, url: `${publicUrl}/links/${token}`, expiresAt }));
  }
  return commit;
}
