import type { SignUpWords } from "./fr.ts";

/** How a firm signs up, in English. */
export const en: SignUpWords = {
  title: "Create a company account",
  lead: "Your company, then you. A mail then lets you confirm and choose your password.",
  firm: "Your company",
  kind: "Activity",
  kindHint: { shipper: "You have goods carried", carrier: "You carry for others", recipient: "You receive deliveries" },
  person: "You",
  personHint: "You will own this account, and can invite your colleagues afterwards.",
  name: "First and last name",
  email: "Work e-mail address",
  language: "Language",
  ask: "Send me the confirmation mail",
  tooManyTries: "Too many requests. Try again in a quarter of an hour.",
  closedTitle: "Sign-up is closed",
  closedText: "The platform is not in service yet. Come back in a few days.",

  sentTitle: "Check your mail",
  sentTo: "A mail is on its way to {email}. It says how to go on.",
  sent: "A mail is on its way to the address you gave. It says how to go on.",
  sentHelp: "If nothing comes within a few minutes, look into your junk folder and at the address, then start again.",
  again: "Start again",

  check: "Check before you confirm. If something is wrong, start again: nothing has been created yet.",
  over: "It was used already or has expired. If you have confirmed, your account exists: sign in. If not, start again.",
  siretTakenTitle: "This company is already registered",
  siretTaken:
    "Somebody confirmed a registration with SIRET {siret} before you did. Ask whoever runs that account for an invitation.",
  emailTakenTitle: "You already have an account",
  emailTaken: "An account was opened with {email} in the meantime. Sign in, or choose a new password.",

  mail: {
    reason: "You receive this message because your address was given to register a company on SYMPHONI.A.",
    asked: (siret) => `Your address was given to register the company with SIRET ${siret} on SYMPHONI.A.`,
    link: {
      subject: "Confirm your company’s registration",
      action: "Confirm the registration",
      ignore: "If you asked for nothing, do nothing: nothing is created.",
    },
    account: {
      subject: "You already have an account",
      known: "You already have an account with this address, so nothing was created. Sign in.",
      forgotten: (url) => `Forgotten your password? Choose another one: ${url}`,
      otherFirm:
        "To register another company, give an address that has no account yet, then invite this one from that company’s members.",
      action: "Sign in",
    },
    firm: {
      subject: "Your company is already registered",
      known: "That company is there already, so nothing was created.",
      told: "The people who run its account have been told of your request. If they accept it, you will get an invitation.",
      notTold: "Ask somebody who runs its account for an invitation.",
    },
  },
};
