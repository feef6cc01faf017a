import type { AuditsWords } from "./fr.ts";

export const en: AuditsWords = {
  person: "Person",
  personHint: "E-mail or id",
  action: "Act",
  anyAction: "Every act",
  target: "Object",
  day: "Day",
  from: "Network, request",
  emptyFiltered: "No line matches",
  emptyFilteredText: "Remove a filter, or check the e-mail and the day.",
  furtherTitle: "Nothing among the {count} lines looked through",
  furtherText: "The search goes on with the next page.",
  labelled: "{label}: {value}",
  file: "audit",
  csv: {
    at: "Date",
    action: "Act",
    target: "Object",
    by: "By",
    byId: "Id",
    network: "Network",
    request: "Request",
    reason: "Reason",
    before: "Before",
    after: "After",
  },
};
