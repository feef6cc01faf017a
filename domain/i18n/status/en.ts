import type { StatusWords } from "./fr.ts";

/** Public state of the platform, in English. */
export const en: StatusWords = {
  title: "Service status",
  overall: {
    up: "Everything works",
    degraded: "The service is slow or incomplete",
    down: "The service is interrupted",
  },
  at: "Measured {at}, over the last minutes.",
  parts: "Parts of the service",
  part: "Part",
  partNames: { web: "Site and API", store: "Records", jobs: "Background work", mail: "E-mails" },
  state: "State",
  states: { up: "In service", degraded: "Slowed down", down: "Interrupted" },
  incidents: "Incidents of the last 90 days",
  none: "No incident",
  noneText: "A slowdown or an interruption that you might have noticed will appear here, with its beginning and end.",
  from: "Began",
  to: "Ended",
  ongoing: "Under way",
  lasted: "Lasted",
  minutes: "{count} min",
  hours: "{hours} h {minutes} min",
  signIn: "Sign in",
};
