import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import { linesAt } from "../../../domain/orders/totals.ts";
import type { DriverStop } from "./load_stop.ts";

const COUNT = /^counts\.(\d+)\.(\w+)$/;

/** Where a field of a stop's forms is, in words: its goods line, if it counts one, and its label; nothing for what is no field. */
export function placeAtStop(lang: Lang, { order, stop }: DriverStop, name: string): string[] {
  const [, position, field = name] = COUNT.exec(name) ?? [];
  const line = position === undefined ? undefined : linesAt(order, stop.id)[Number(position)]?.description;
  return [line, labelsOf(lang, stop.kind).get(field)].filter((part) => part !== undefined);
}

function labelsOf(lang: Lang, kind: DriverStop["stop"]["kind"]): ReadonlyMap<string, string> {
  const words = driverWords(lang);
  return new Map([
    ["quantity", words.counted[kind]],
    ["reservation", words.reservation],
    ["damaged", words.damaged],
    ["photos", words.photos],
    ["proof", words.proof],
    ["pallets.given", words.given],
    ["pallets.received", words.received],
    ["pallets.refused", words.refused],
    ["pallets.refusalReason", words.refusalReason],
    ["counterpart.name", words.signerName],
    ["counterpart.way", words.wayLegend],
    ["counterpart.strokes", words.signature[kind]],
    ["counterpart.code", words.code],
    ["counterpart.agreed", words.agreed],
    ["counterpart.attested", words.attested],
    ["counterpart.reason", words.impossibleReason],
    ["driver.strokes", words.ownSignature],
    ["driver.agreed", words.ownAgreed],
    ["kind", words.documentKind],
    ["files", words.photosTitle],
    ["reason", words.reason],
    ["comment", words.comment],
  ]);
}
