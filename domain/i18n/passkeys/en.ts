import type { PasskeysWords } from "./fr.ts";

/** Passkeys, in English. */
export const en: PasskeysWords = {
  title: "Passkeys",
  lead: "A passkey stands in for password and second factor: you unlock it on your device by finger, face or code.",
  needsScript: "To add a passkey, your browser has to run JavaScript.",
  empty: "No passkey yet",
  emptyText: "Your passkeys will be listed here. Add one from each device that you sign in with.",
  list: "Your passkeys",
  name: "Name of the passkey",
  nameHint: "For example: phone, office computer",
  defaultName: "Passkey",
  createdAt: "Added on",
  lastUsedAt: "Last used",
  never: "Never",
  add: "Add a passkey",
  addTitle: "Add",
  remove: "Remove",
  removeTitle: "Remove this passkey?",
  removeText: (name) => `“${name}” will no longer sign you in. Remove it from your device or keychain as well.`,
  refused: {
    answer: "The passkey could not be verified. Start again.",
    passkey_known: "This passkey is registered already.",
    too_many_passkeys: "You have twenty passkeys. Remove one before you add another.",
  },
  cancelled: "Nothing was done: the request was cancelled, or your device did not answer.",
  signIn: "Use a passkey",
  signInFailed: "This passkey does not sign you in here. Try another one, or your password.",
};
