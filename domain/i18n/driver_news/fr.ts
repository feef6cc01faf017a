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
  /** What their carrier reads of whether they know of an order. */
  told: {
    due: (at: string) => `Le conducteur sera prévenu le ${at}`,
    byNobody: "Conducteur non prévenu, ni mobile, ni e-mail, ni notifications : appelez-le",
    text: {
      waiting: "SMS au conducteur : envoi en cours",
      sent: (at: string) => `SMS envoyé au conducteur le ${at}`,
      delivered: (at: string) => `SMS reçu par le conducteur le ${at}`,
      failed: "Le conducteur n’a pas reçu le SMS : appelez-le",
      kept: "SMS gardé dans la boîte d’envoi, faute d’opérateur : appelez le conducteur",
      withheld: "Plus de SMS ce mois-ci : appelez le conducteur",
    },
    mail: {
      waiting: "E-mail au conducteur : envoi en cours",
      sent: (at: string) => `E-mail envoyé au conducteur le ${at}`,
      delivered: (at: string) => `E-mail reçu par le conducteur le ${at}`,
      failed: "Le conducteur n’a pas reçu l’e-mail : appelez-le",
    },
    push: {
      waiting: "Notification au conducteur : envoi en cours",
      sent: (at: string) => `Conducteur prévenu sur son téléphone le ${at}`,
      failed: "Le conducteur n’a pas reçu la notification : appelez-le",
      texted: (at: string) => `Notification non reçue, SMS envoyé au conducteur le ${at}`,
    },
  },
};

export type DriverNewsWords = typeof fr;
