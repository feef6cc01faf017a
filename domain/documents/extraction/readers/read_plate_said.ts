import { inContext } from "./in_context.ts";
import { readPlate } from "./read_plate.ts";

/** A plate in a sentence, right behind what says that it is one, also where it goes on in the next line: "avec le véhicule immatriculé FN / 264 CB". */
export const readPlateSaid = inContext(readPlate, {
  before:
    /(?:immatricul[ée]e?s?|immatriculation|plaque|registered|registration|plates?|matriculad[oa]|matr[íi]cula)(?: (?:sous|le|la|as|con|under|num[ée]ro|number|n[°ºo]\.?))*:? $/iu,
  unless: /(?:remorque|trailer|remolque)(?:\P{L}+\p{L}+){0,2} $/iu,
});
