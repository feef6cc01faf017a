import { packed } from "../../../domain/documents/extraction/learned/weights.ts";
import type { FieldName } from "../../../domain/documents/extraction/extracted_field.ts";
import type { FORM } from "../../../domain/documents/extraction/learned/likely_form.ts";
import { Random } from "../../../tests/simulation/random.ts";
import { type Example, examplesOf, formExamples, type ReadPaper } from "./examples.ts";
import { Learner } from "./learner.ts";

/** `deno task learn FOLDER…`: learns where values stand from what `deno task bench:ocr --keep=FOLDER` kept, and writes it where papers are read. */
const WEIGHTS = new URL("../../../domain/documents/extraction/learned/weights.json", import.meta.url);

/** So many readings are learned as if no label were known: there are always papers whose wordings no rule knows. */
const UNLABELLED = { readings: 2, of: 10 };

const examples = new Map<FieldName | typeof FORM, (readonly Example[])[]>();
let readings = 0;
for (const folder of Deno.args) {
  const files = Array.from(Deno.readDirSync(folder), ({ name }) => name).filter((name) => name.endsWith(".json")).sort();
  for (const file of files) {
    const paper: ReadPaper = JSON.parse(Deno.readTextFileSync(`${folder}/${file}`));
    for (
      const [name, places] of [formExamples(paper), ...examplesOf(paper, readings % UNLABELLED.of >= UNLABELLED.readings)]
    ) {
      const known = examples.get(name);
      if (known) known.push(places);
      else examples.set(name, [places]);
    }
    readings++;
  }
}
const learner = new Learner(), random = new Random(1);
for (const [name, own] of examples) {
  learner.learn(name, own, random);
  console.log(
    `${name}: ${own.length} readings, ${own.filter((places) => places.some(({ isValue }) => isValue)).length} with a value`,
  );
}
const weights = learner.weights();
Deno.writeTextFileSync(WEIGHTS, `${JSON.stringify({ readings, weights: packed(weights) }, null, 2)}\n`);
console.log(`${weights.filter((steps) => steps !== 0).length} weights of ${readings} readings of papers`);
