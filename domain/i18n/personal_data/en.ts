import type { PersonalDataWords } from "./fr.ts";

export const en: PersonalDataWords = {
  title: "Personal data",
  lead: "What we keep of you, to take along or to erase.",
  exportTitle: "Take your data along",
  exportText:
    "A JSON file: the account, its organisations, sign-ins and passkeys, and the acts in the audit log under your name.",
  export: "Download the file",
  file: "personal-data",
  eraseTitle: "Erase your data",
  eraseText: "A pseudonym takes the place of your name and e-mail, every session ends and the account opens no more. For good.",
  keptText:
    "What the law demands to keep stays: signed consignment notes, proofs of delivery and pallet vouchers (up to ten years), and the audit log.",
  erase: "Erase",
  eraseQuestion: "Erase your data for good?",
  lastOwner: "Nobody but you can run {firm}. Give that role to somebody else, then erase your data.",
  password: "Password",
  erasedName: "Erased account {code}",
  adminTitle: "Personal data of {name}",
  adminLead: "At the person’s request only. Each act leaves a line in the audit log.",
  adminLastOwner: "Nobody but this person can run {firm}. Give that role to somebody else first.",
  alreadyErased: "This data is erased already.",
  erasedDriver: "Erased driver {code}",
  driverEraseQuestion: "Erase the data of {name} for good?",
  driverExportText:
    "A JSON file: the card, sign-ins and shared phones, the stops given to the driver, and the acts in the audit log.",
  driverEraseText:
    "A pseudonym takes the place of the name; phone, e-mail, PIN, links and sign-ins go, and the card leaves the address book. For good.",
  driverKeptText:
    "What the law demands to keep stays: who drove, in orders and consignment notes (up to ten years), and the audit log.",
};
