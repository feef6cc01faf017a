import type { News } from "../../driver_news/news.ts";
import type { Stop } from "../../orders/types.ts";

type Kind = News["kind"];

/** One order: its number, and the plate of its vehicle. */
const one: Record<Kind, (number: string, plate: string) => string> = {
  given: (number) => `Nouvel ordre ${number}`,
  changed: (number) => `Ordre ${number} modifié`,
  vehicle: (number, plate) => `Ordre ${number}, véhicule ${plate}`,
  taken: (number) => `Ordre ${number} retiré`,
  cancelled: (number) => `Ordre ${number} annulé`,
};

/** How many orders of a kind. */
const some: Record<Kind, (count: number) => string> = {
  given: (count) => count === 1 ? "1 nouvel ordre" : `${count} nouveaux ordres`,
  changed: (count) => count === 1 ? "1 ordre modifié" : `${count} ordres modifiés`,
  vehicle: (count) => count === 1 ? "1 véhicule changé" : `${count} véhicules changés`,
  taken: (count) => count === 1 ? "1 ordre retiré" : `${count} ordres retirés`,
  cancelled: (count) => count === 1 ? "1 ordre annulé" : `${count} ordres annulés`,
};

const work: Record<Stop["kind"], string> = { pickup: "charger", delivery: "livrer" };

/** What drivers are told on their phones, in French: each character of a text counts. */
export const fr = {
  one,
  some,
  work,
  stop: (when: string, what: string, place: string) => `${when}, ${what} ${place}`,
  first: (stop: string) => `D’abord ${stop}`,
  link: (firm: string) => `${firm} : vos arrêts, lien valable deux jours, une fois`,
};

export type DriverNewsWords = typeof fr;
