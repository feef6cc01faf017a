import type { LiveWords } from "./fr.ts";

export const en: LiveWords = {
  orderChanged: "This order has changed since this page was shown.",
  reload: "Reload",
};
