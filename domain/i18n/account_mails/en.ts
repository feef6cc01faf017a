import { formatsFor } from "../../formats/formats.ts";
import { en as trade } from "../trade/en.ts";
import type { AccountMailWords } from "./fr.ts";

const formats = () => formatsFor("en");

/** What the mails about an account say, in English. */
export const en: AccountMailWords = {
  titles: {
    password_changed: "Your password has changed",
    second_factor_set: "Second factor set",
    second_factor_removed: "Second factor removed",
    recovery_codes_renewed: "New recovery codes",
    recovery_code_used: "Recovery code used",
    refresh_token_replayed: "API access closed",
    role_changed: "Your role has changed",
    membership_accepted: "You have joined an organisation",
    membership_ended: "You have left an organisation",
    passkey_added: "Passkey added",
    passkey_removed: "Passkey removed",
  },
  sentences: {
    password_changed: () => "The password of your SYMPHONI.A account has just changed. Your other sessions have ended.",
    second_factor_set: () =>
      "Signing in to your account now asks for a code from your authenticator app. Your other sessions have ended.",
    second_factor_removed: () => "Signing in to your account no longer asks for a code. Your other sessions have ended.",
    recovery_codes_renewed: () => "Ten new recovery codes have been made. The earlier ones no longer work.",
    recovery_code_used: ({ left }) => `A recovery code was used to sign in. ${left} are left.`,
    refresh_token_replayed: ({ firm }) =>
      `A refresh token of the API, opened with your account for ${firm}, was used twice: somebody may have copied it. That access is closed.`,
    role_changed: ({ firm, role }) => `Your role at ${firm} is now: ${trade.role[role]}.`,
    membership_accepted: ({ firm }) => `You now belong to ${firm}.`,
    membership_ended: ({ firm }) => `You no longer have access to ${firm}.`,
    passkey_added: () => "A passkey now signs in to your account without a password.",
    passkey_removed: () => "A passkey no longer signs in to your account.",
  },
  hello: (name) => `Hello ${name}`,
  at: (at) => `On ${formats().dateTime(at)}.`,
  until: (at) => `The link opens once, until ${formats().dateTime(at)}.`,
  notYou:
    "If you did not expect this change, ask for a new password on the sign-in page and tell the person who runs your organisation.",
  securityReason: "You receive this message because it concerns the security of your account.",
  personal: "This link is personal: do not forward it.",
  reset: {
    subject: "Choose a new password",
    intro: "A new password was asked for your SYMPHONI.A account.",
    action: "Choose a password",
    ignore: "If you asked for nothing, do nothing: your password stays the same.",
  },
  invitation: {
    subject: (firm) => `Join ${firm} on SYMPHONI.A`,
    intro: (by, firm) => `${by} invites you to join ${firm} on SYMPHONI.A.`,
    action: "See the invitation",
  },
};
