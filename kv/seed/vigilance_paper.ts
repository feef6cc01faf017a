import type { LocalDate } from "../../domain/time/local.ts";
import type { VigilanceFields } from "../../domain/vigilance/vigilance_document.ts";
import type { VigilanceKind } from "../../domain/vigilance/vigilance_rules.ts";
import { printedPaper } from "./printed_paper.ts";

/** A paper of `holder` for its vigilance file, as a PDF that says `fields`; of another kind than these there is none. */
export function vigilancePaper(
  kind: Exclude<VigilanceKind, "foreign_workers">,
  holder: string,
  fields: VigilanceFields,
): Uint8Array<ArrayBuffer> {
  return printedPaper(LINES[kind](holder, fields)).bytes;
}

type Lines = (holder: string, fields: VigilanceFields) => readonly string[];

const insurance = (cover: string): Lines => (holder, { insurer, policyNumber, validFrom, validUntil }) => [
  "ATTESTATION D'ASSURANCE",
  `Assureur : ${insurer}`,
  `Numéro de police : ${policyNumber}`,
  `Assuré : ${holder}`,
  `Garantie : ${cover}`,
  `Valable du ${printed(validFrom)} au ${printed(validUntil)}`,
];

const LINES: Readonly<Record<Exclude<VigilanceKind, "foreign_workers">, Lines>> = {
  urssaf: (holder, { siren, securityCode, issuedOn }) => [
    "URSSAF Rhône-Alpes",
    "ATTESTATION DE VIGILANCE",
    `Dénomination : ${holder}`,
    `SIREN : ${siren}`,
    `Code de sécurité : ${securityCode}`,
    `Fait à Lyon, le ${printed(issuedOn)}`,
  ],
  kbis: (holder, { siren, issuedOn }) => [
    "GREFFE DE BOURG-EN-BRESSE",
    "EXTRAIT KBIS",
    `Dénomination : ${holder}`,
    `SIREN : ${siren}`,
    "Forme juridique : SAS",
    `Extrait délivré le ${printed(issuedOn)}`,
  ],
  licence: (holder, { licenceNumber, validFrom, validUntil }) => [
    "LICENCE COMMUNAUTAIRE",
    `Numéro de licence : ${licenceNumber}`,
    `Titulaire : ${holder}`,
    `Valable du ${printed(validFrom)} au ${printed(validUntil)}`,
  ],
  goods_insurance: insurance("marchandises transportées"),
  motor_insurance: insurance("flotte automobile"),
};

function printed(day: LocalDate | undefined): string {
  return day!.split("-").reverse().join("/");
}
