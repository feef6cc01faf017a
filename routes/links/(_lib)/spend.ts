import { z } from "zod";
import { foundingForm } from "../../../domain/directory/founding_form.ts";
import { newPassword, text } from "../../../domain/forms/fields.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import type { Link } from "../../../domain/identity/types.ts";
import { hashPassword } from "../../../jobs/ports/password/argon2id.ts";
import type { Loaded } from "../../../kv/commit.ts";
import { joinAsNewPerson, joinWithAccount, type OpenInvitation } from "../../../kv/identity/accept_invitation.ts";
import { confirmSignUp } from "../../../kv/identity/confirm_sign_up.ts";
import { foundPlatform } from "../../../kv/identity/found_platform.ts";
import { spendLink } from "../../../kv/identity/links.ts";
import { mustUseSingleSignOn } from "../../../kv/identity/single_sign_on.ts";
import type { OpenedSession } from "../../../kv/identity/sessions.ts";
import { spendPasswordLink } from "../../../kv/identity/spend_password_link.ts";
import { getUser } from "../../../kv/identity/users.ts";
import { originOf } from "../../(_lib)/address_of.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { type FormView, refusedForm } from "../../(_lib)/form_answer.ts";
import { homeOf } from "../../(_lib)/home_of.ts";
import { sessionOriginOf } from "../../(_lib)/sign_in/session_origin_of.ts";
import { passFirstFactor } from "../../(_lib)/sign_in/pass_first_factor.ts";
import { singleSignOnPath } from "../../(_lib)/sign_in/provider_of.ts";
import { startSession } from "../../(_lib)/start_session.ts";
import type { RequestContext } from "../../(_lib)/state.ts";

const LONGEST_NAME = 80;
const passwordForm = z.strictObject({ password: newPassword });
const personForm = z.strictObject({ name: text(LONGEST_NAME), password: newPassword });

/** Spends a link: the answer that goes on from it, the form to correct first, or null when it opens nothing any more. */
export async function spend(
  ctx: RequestContext,
  link: Loaded<Link>,
  invitation: OpenInvitation | null,
): Promise<Response | FormView | null> {
  const { deps: { store }, form, lang } = ctx.state;
  switch (link.value.purpose.kind) {
    case "founding": {
      const parsed = parseForm(foundingForm, form);
      if (!parsed.ok) return refusedForm(ctx.state, parsed.values, parsed.errors);
      const { organisation, person: { password, ...person } } = parsed.value;
      const passwordHash = await hashPassword(password);
      return started(await foundPlatform(store, link, { organisation, person: { ...person, lang, passwordHash } }));
    }
    case "sign_up": {
      const parsed = parseForm(passwordForm, form);
      if (!parsed.ok) return refusedForm(ctx.state, parsed.values, parsed.errors);
      const passwordHash = await hashPassword(parsed.value.password);
      const opened = await confirmSignUp(store, link, { passwordHash, origin: sessionOriginOf(ctx), from: originOf(ctx) });
      return opened && startSession(opened, `${homeOf(opened.session.viewer)}?done=signedUp`);
    }
    case "set_up":
    case "password_reset": {
      const parsed = parseForm(passwordForm, form);
      if (!parsed.ok) return refusedForm(ctx.state, parsed.values, parsed.errors);
      const user = await spendPasswordLink(store, link, await hashPassword(parsed.value.password), originOf(ctx));
      return user && await passFirstFactor(ctx, user, null);
    }
    case "invitation":
      return invitation && await accept(ctx, link, invitation);
    case "driver":
    case "delivery":
      return started(await spendLink(store, link, lang, sessionOriginOf(ctx)));
  }
}

async function accept(ctx: RequestContext, link: Loaded<Link>, invitation: OpenInvitation): Promise<Response | FormView | null> {
  const { deps: { store }, form, session } = ctx.state;
  if (invitation.answer === "own_account") {
    return session && await joined(ctx, await joinWithAccount(store, link, invitation, session));
  }
  const parsed = parseForm(personForm, form);
  if (!parsed.ok) return refusedForm(ctx.state, parsed.values, parsed.errors);
  const { name, password } = parsed.value;
  const person = { name, passwordHash: await hashPassword(password), origin: sessionOriginOf(ctx), from: originOf(ctx) };
  return await joined(ctx, await joinAsNewPerson(store, link, invitation, person));
}

/** Goes on in the organisation that was joined, or to its own sign-in where it demands that: then the session is not handed out. */
async function joined({ state }: RequestContext, opened: OpenedSession | null): Promise<Response | null> {
  if (opened === null) return null;
  const { kv } = state.deps.store;
  const { viewer } = opened.session;
  const user = await getUser(kv, viewer.id);
  const elsewhere = user !== null && await mustUseSingleSignOn(kv, user.value, viewer.orgId);
  return elsewhere ? seeOther(singleSignOnPath(homeOf(viewer))) : started(opened);
}

function started(opened: OpenedSession | null): Response | null {
  return opened && startSession(opened, homeOf(opened.session.viewer));
}
