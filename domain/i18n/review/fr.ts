import type { ChoiceName, CHOICES } from "../../documents/review/field_kind.ts";
import type { Verdict } from "../../documents/review/confirmation.ts";

/** Choices whose codes no reader knows; legal forms and pallet types are called by their codes. */
export type NamedChoices = { readonly [Name in Exclude<ChoiceName, "legalForm" | "palletType">]: NamesOf<Name> };
type NamesOf<Name extends ChoiceName> = Readonly<Record<(typeof CHOICES)[Name][number], string>>;

const choices: NamedChoices = {
  cover: {
    goods_in_transit: "Marchandises transportées",
    motor_fleet: "Flotte automobile",
    public_liability: "Responsabilité civile",
  },
  licenceKind: { community: "Licence communautaire", national: "Licence de transport intérieur" },
  signature: { present: "Présente", not_seen: "Non vue" },
};

const verdicts: Record<Verdict, string> = {
  right: "lu juste",
  corrected: "corrigé",
  added: "ajouté",
  struck_out: "supprimé",
};

/** Words of the screen on which a person confirms what was read, in French. */
export const fr = {
  choices,
  verdicts,
  title: "Vérifier la lecture",
  correctTitle: "Corriger la lecture",
  lead: "Comparez chaque champ avec le document. Laissez vide ce qui n’y figure pas.",
  doubts: (count: number) =>
    count === 0 ? "Aucun champ douteux." : count === 1 ? "1 champ à regarder." : `${count} champs à regarder.`,
  pages: "Pages du document",
  check: "à vérifier",
  unsure: "lecture peu sûre",
  notFound: "non trouvé",
  onPage: (page: number) => `page ${page}`,
  written: (text: string) => `lu : ${text}`,
  goTo: (n: number, field: string) => `${n}, aller au champ ${field}`,
  see: (field: string, page: number) => `Voir ${field} page ${page}`,
  wrong: (field: string, why: string) => `${field} : ${why}`,
  none: "Pas sur le document",
  confirm: "Confirmer",
  back: "Retour",
  correct: "Corriger",
  confirmedTitle: "Champs confirmés",
  verdict: "Lecture",
  confirmedBy: (name: string, at: string) => `Confirmé par ${name}, ${at}`,
  correctedBy: (name: string, at: string) => `Corrigé par ${name}, ${at}`,
  meanwhile: (name: string, at: string) =>
    `${name} a confirmé ce document entre-temps, ${at}. Comparez, puis confirmez à nouveau.`,
  theirs: "Confirmé",
  yours: "Votre saisie",
  field: "Champ",
  empty: "vide",
  formIs: (form: string) => `Type reconnu : ${form}. Ce n’est pas le bon ?`,
  formUnknown: "Type non reconnu. Indiquez ce qu’est ce document pour en chercher les champs.",
  chooseForm: "Type de document",
  confirmAgain:
    "Les champs seront à confirmer à nouveau. Si ce document n’est pas une preuve de livraison, l’anomalie qu’il a ouverte est retirée.",
  readAs: "Chercher ces champs",
  changes: "Corrections",
  nobody: "une personne qui n’a plus de compte",
};

export type ReviewWords = typeof fr;
