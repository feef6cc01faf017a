import assert from "node:assert/strict";
import type { Ink, Rule } from "../../recognition.ts";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf } from "../recognition_fixture.ts";

const [COLUMNS, ROWS] = [50, 60];

/** What is read of the signature at the foot of a delivery note, where a pen wrote on the right below its 34th row. */
function signature(foot: string, rules: readonly Rule[] = []): string | undefined {
  const { engine, pages: [page] } = recognitionOf(`\n  BON DE LIVRAISON N° 48127\n${"\n".repeat(28)}${foot}`);
  const isInk = (column: number, row: number) => row >= 35 && row <= 36 && column >= 24 && column <= 34;
  const cells = Array.from({ length: COLUMNS * ROWS }, (_, at) => isInk(at % COLUMNS, Math.floor(at / COLUMNS)) ? 3 : 0);
  const ink: Ink = { columns: COLUMNS, rows: ROWS, cells: cells.join("") };
  return extractFields("pod", { engine, pages: [{ ...page!, rules, ink }] }).find(({ name }) => name === "signature")?.value;
}

Deno.test("signedUnasked() takes ink below who receives for a signature, though nothing asks for one", () => {
  assert.equal(signature("  Remise au transporteur                        Réception par le destinataire\n"), "present");
  assert.equal(signature("                                                Reçu par M. Aubry\n"), "present");
});

Deno.test("signedUnasked() takes ink below a sentence in which the receiver acknowledges the goods for a signature", () => {
  const sentence = (who: string) => `                       ${who} certifie avoir reçu les colis ci-dessus\n`;
  assert.equal(signature(sentence("Le client")), "present");
  assert.equal(signature(sentence("Le chauffeur")), undefined);
});

Deno.test("signedUnasked() tells nothing of boxes without ink, of who hands over, and of sentences", () => {
  assert.equal(signature("  Le 24 novembre                      Remise au transporteur\n"), undefined);
  assert.equal(signature("                                                Livreur\n"), undefined);
  assert.equal(signature("                                    Le destinataire ne peut refuser sans motif écrit\n"), undefined);
});

Deno.test("signedUnasked() takes ink below a letter that acknowledges what was received for a signature, and below no carrier's", () => {
  const acknowledged = "  Nous reconnaissons avoir reçu 24 palettes.\n",
    officer = "                                                Le responsable";
  assert.equal(signature(`${acknowledged}${officer} du dépôt,\n`), "present");
  assert.equal(signature(`${acknowledged}${officer} d'exploitation,\n`), undefined);
  assert.equal(signature(`\n${officer} du dépôt,\n`), undefined);
});

/** The walls of two boxes side by side, from sign and line to sign and line. */
const BOXES = [[1, 45], [46, 95]].flatMap(([x0, x1]): Rule[] => [
  ...[29.6, 39].map((y): Rule => [x0! / COLUMNS / 2, y / ROWS, x1! / COLUMNS / 2, y / ROWS]),
  ...[x0!, x1!].map((x): Rule => [x / COLUMNS / 2, 29.6 / ROWS, x / COLUMNS / 2, 39 / ROWS]),
]);

Deno.test("signedUnasked() takes the box beside that of who hands over for the receiver's, whatever heads it, signed or empty", () => {
  assert.equal(signature("  Chauffeur                                       Cave des Vignerons\n", BOXES), "present");
  assert.equal(signature("  Entrepôt                                        Conducteur : S. Rault\n", BOXES), "not_seen");
});

Deno.test("signedUnasked() takes no box that asks for another thing, and none without its walls", () => {
  assert.equal(signature("  Chauffeur                                       Observations\n", BOXES), undefined);
  assert.equal(signature("  Chauffeur                                       Cave des Vignerons\n"), undefined);
});
