import { passesLuhn } from "../../domain/identifiers/luhn.ts";
import { frenchVatKey } from "../../domain/identifiers/vat_number.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import type { Chance } from "./chance.ts";

/** An invented firm with numbers that pass their checks. */
export interface Firm {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly siren: string;
  readonly siret: string;
  readonly vat: string;
  readonly iban: string;
}

const FIRST = ["Transports", "Messageries", "Logistique", "Frigo", "Fret", "Translog", "Route", "Affrètement"];
const SECOND = [
  "Besson",
  "du Rhône",
  "Marchal",
  "Océane",
  "Delacroix",
  "des Alpes",
  "Garrigue",
  "Le Goff",
  "Verdier",
  "Montclar",
];
const GOODS = ["Papeteries", "Verrerie", "Laiterie", "Conserverie", "Brasserie", "Tuilerie", "Minoterie", "Fonderie"];
const STREETS = [
  "12 rue des Forges",
  "8 avenue de la Gare",
  "145 route de Lyon",
  "3 impasse du Moulin",
  "27 boulevard Carnot",
  "64 chemin des Vignes",
];
const TOWNS = [
  ["69007", "Lyon"],
  ["59000", "Lille"],
  ["13015", "Marseille"],
  ["44800", "Nantes"],
  ["31200", "Toulouse"],
  ["67100", "Strasbourg"],
  ["21000", "Dijon"],
  ["35000", "Rennes"],
] as const;
const FORMS = ["SAS", "SARL", "SA", ""];
const PEOPLE = [
  "Claire Morin",
  "Paul Girard",
  "Nadia Benali",
  "Luis Ortega",
  "Marta Ruiz",
  "John Barker",
  "Sophie Lemaire",
  "Karim Haddad",
];

export type Trade = "carrier" | "shipper";

/** A firm that no register knows. */
export function firm(chance: Chance, trade: Trade): Firm {
  const form = chance.of(FORMS);
  const name = `${chance.of(trade === "carrier" ? FIRST : GOODS)} ${chance.of(SECOND)}${form && ` ${form}`}`;
  const [postcode, town] = chance.of(TOWNS);
  const siren = withLuhn(chance.digits(8)), siret = withLuhn(siren + `000${chance.digits(1)}`);
  return {
    name,
    street: chance.of(STREETS),
    postcode,
    town,
    siren,
    siret,
    vat: `FR${frenchVatKey(siren)}${siren}`,
    iban: frenchIban(chance),
  };
}

export function person(chance: Chance): string {
  return chance.of(PEOPLE);
}

/** A plate as issued since 2009. */
export function plate(chance: Chance): string {
  const letters = () => chance.of([..."ABCDEFGHJKLMNPQRSTVWXYZ"]) + chance.of([..."ABCDEFGHJKLMNPQRSTVWXYZ"]);
  return `${letters()}-${chance.digits(3)}-${letters()}`;
}

/** A day of 2025 or 2026, "YYYY-MM-DD". */
export function day(chance: Chance, year = chance.whole(2025, 2026)): string {
  return `${year}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`;
}

/** The same day `years` later, less one day if `less`. */
export function yearsLater(date: string, years: number): string {
  return new Date(Date.UTC(Number(date.slice(0, 4)) + years, Number(date.slice(5, 7)) - 1, Number(date.slice(8)) - 1))
    .toISOString().slice(0, 10);
}

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  es: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
};

/** "24/11/2026". */
export function slashed(date: string): string {
  return date.split("-").reverse().join("/");
}

/** "24.11.2026". */
export function dotted(date: string): string {
  return date.split("-").reverse().join(".");
}

/** "24 novembre 2026", "24 de noviembre de 2026". */
export function inWords(date: string, lang: Lang): string {
  const [year, month, dayOfMonth] = date.split("-").map(Number) as [number, number, number];
  const of = lang === "es" ? " de " : " ";
  return `${dayOfMonth}${of}${MONTHS[lang][month - 1]}${of}${year}`;
}

/** "1 234,56", "1,234.56", "1.234,56". */
export function money(cents: number, lang: Lang): string {
  const [thousand, decimal] = { fr: [" ", ","], en: [",", "."], es: [".", ","] }[lang] as [string, string];
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, thousand);
  return `${whole}${decimal}${two(cents % 100)}`;
}

/** "1 250" by the language's sign for thousands. */
export function thousands(count: number, lang: Lang): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, { fr: " ", en: ",", es: "." }[lang]);
}

/** "732 829 320 00074": nine digits by threes, then the rest. */
export function grouped(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, "$1 $2 $3 $4").trim();
}

/** By fours. */
export function byFours(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1 ");
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}

function withLuhn(digits: string): string {
  return [..."0123456789"].map((last) => digits + last).find(passesLuhn)!;
}

/** Bank, branch and account, the key of the bank's own check, and the two check digits in front. */
function frenchIban(chance: Chance): string {
  const account = chance.digits(21);
  const body = account + two(97 - remainder(`${account}00`));
  return `FR${two(98 - remainder(`${body}152700`))}${body}`;
}

function remainder(digits: string): number {
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}
