import type { SiteWords } from "./fr.ts";

/** Public pages, sign-in, errors, in English. */
export const en: SiteWords = {
  title: "SYMPHONI.A, road freight on one order",
  promise: "One transport order, everyone who carries it",
  promiseMore:
    "Shipper, carrier, driver and recipient work on the same order: its price, electronic consignment note, pallets and proof of delivery are saved together or not at all.",
  signIn: "Sign in",
  signOut: "Sign out",
  toPortal: "Open my workspace",
  email: "E-mail address",
  password: "Password",
  newPassword: "Choose a password",
  newPasswordHint: "At least 12 characters",
  signInFailed: "The address or the password is wrong. Check both, then try again.",
  tooManyTries: "Too many attempts. Try again in a few minutes.",
  signedOut: "You are signed out.",
  benefits: [
    {
      title: "The order, from draft to closed",
      text: "Create, offer, accept, assign, load, deliver, verify: every party sees the same sequence at the same minute.",
    },
    {
      title: "The consignment note is signed at the dock",
      text: "Reservations, photos and signatures are chained and sealed. Anyone can check them by a QR code, without an account.",
    },
    {
      title: "Pallets have an account",
      text: "Each exchange is a double entry, signed with the consignment note. Both sides see the same balance.",
    },
    {
      title: "Drivers keep their hands free",
      text: "One link, one big button a step. Without network nothing is lost and nothing is sent twice.",
    },
  ],
  linkTitle: {
    driver: "Open my day",
    founding: "Put the platform into service",
    set_up: "Activate your account",
    delivery: "See the delivery",
  },
  linkText: {
    driver: "This link opens your driver session on this phone. It works once.",
    founding: "Name the firm that runs the platform and its first person, who administers it. This link works once.",
    set_up: "Choose your password. This link works once.",
    delivery: "This link shows one delivery and lets you sign for it.",
  },
  linkButton: {
    driver: "Open my day",
    founding: "Put into service",
    set_up: "Activate my account",
    delivery: "See the delivery",
  },
  foundingFirm: "Firm",
  foundingPerson: "Administrator",
  foundingName: "Name",
  linkDead: "This link no longer works",
  linkDeadText: "It was used already, has expired or was withdrawn. Ask whoever sent it for a new one.",
  driverSignInTitle: "Open my day",
  driverSignInText: "Your dispatcher sends you a link by text message or e-mail. Open it on this phone to see today's stops.",
  requestId: "Request reference",
  backHome: "Back to the start page",
  forbiddenHelp: "If you think you should have access, ask the person who runs your organisation.",
  errors: {
    400: { title: "Unreadable request", text: "The form arrived incomplete. Go back and send it again." },
    401: { title: "Session ended", text: "Sign in again. What you typed was not saved." },
    403: { title: "Access denied", text: "Your role does not allow this, or the form does not come from this page." },
    404: { title: "Page not found", text: "This page does not exist, or your organisation cannot see it." },
    405: { title: "Not possible here", text: "This address does not answer this action. Go back to the page before." },
    409: {
      title: "Already handled differently",
      text: "This request was sent before with other content. Reload the page before trying again.",
    },
    413: { title: "Too large", text: "The file or the form is over the limit: 20 MB a file." },
    415: { title: "Unknown format", text: "This address expects a form." },
    422: { title: "Please correct", text: "Something is missing or not valid. Go back; nothing was saved." },
    500: { title: "Something went wrong", text: "The incident is on record. Try again in a moment; nothing was half done." },
    503: { title: "Unavailable for a moment", text: "Nothing was saved. Try again in a moment." },
  },
};
