import assert from "node:assert/strict";
import type { RecognisedWord } from "../../recognition.ts";
import type { ExtractedField } from "../extracted_field.ts";
import { field } from "../field_rule.ts";
import { readName } from "../readers/read_text.ts";
import { speltAsElsewhere } from "./spelt_elsewhere.ts";

const word = (text: string, confidence: number, row: number): RecognisedWord => ({
  text,
  confidence,
  box: { x0: 0.1, x1: 0.2, y0: row / 60, y1: (row + 1) / 60 },
});

/** The holder on a page where it stands as a word of this confidence, with another word elsewhere. */
function holder(value: string, confidence: number, ...others: readonly string[]): string {
  return spelt(value, confidence, others);
}

function spelt(value: string, confidence: number, others: readonly string[], known: readonly string[] = []): string {
  const words = [word(`${value},`, confidence, 5), ...others.map((text, at) => word(text, 95, 20 + at))];
  const one: ExtractedField = { name: "holder", value, written: value, confidence, page: 0, box: words[0]!.box };
  const page = { width: 1_000, height: 1_400, lines: words.map((each) => ({ words: [each] })) };
  return speltAsElsewhere([one], [field("holder", readName, "titulaire")], [page], known)[0]!.value;
}

Deno.test("speltAsElsewhere() spells a name that was hardly read as it stands elsewhere", () => {
  assert.equal(holder("BELLECOMEBE", 63, "BELLECOMBE"), "BELLECOMBE");
  assert.equal(holder("MONTCLAF-EST", 63, "Montclar-Est"), "MONTCLAR-EST");
});

Deno.test("speltAsElsewhere() leaves what was read surely, other forms of a word, and what two words are near", () => {
  assert.equal(holder("BELLECOMEBE", 91, "BELLECOMBE"), "BELLECOMEBE");
  assert.equal(holder("TRANSPORT", 63, "Transports"), "TRANSPORT");
  assert.equal(holder("GAILLORD", 63, "GAILLARD", "GAILLORT", "GAILLERD"), "GAILLORD");
});

Deno.test("speltAsElsewhere() spells a name as its order does, unless it was read surely", () => {
  assert.equal(spelt("Harcastie", 85, [], ["HARCASTLE Continental"]), "Harcastle");
  assert.equal(spelt("Harcastie", 96, [], ["HARCASTLE Continental"]), "Harcastie");
});

Deno.test("speltAsElsewhere() leaves words of the trade in another language than those of the order", () => {
  assert.equal(spelt("Transportes", 85, [], ["Transports Brun"]), "Transportes");
  assert.equal(spelt("URDANIBTA", 85, [], ["Transports Urdanibia"]), "URDANIBIA");
});
