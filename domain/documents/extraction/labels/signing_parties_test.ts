import assert from "node:assert/strict";
import type { Ink } from "../../recognition.ts";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

const NOTE = `
  LETTRE DE VOITURE N° 48127

  Expéditeur : Verrerie du Rhône        Destinataire : Cave de Tain
  Transporteur : Transports Rey









  Expéditeur               Transporteur             Destinataire
`;
const [COLUMNS, ROWS] = [50, 60];

/** The fields of the note, written on where `isInk` says. */
function read(isInk: (column: number, row: number) => boolean) {
  const { engine, pages: [page] } = recognitionOf(NOTE);
  const cells = Array.from({ length: COLUMNS * ROWS }, (_, at) => isInk(at % COLUMNS, Math.floor(at / COLUMNS)) ? 3 : 0);
  const ink: Ink = { columns: COLUMNS, rows: ROWS, cells: cells.join("") };
  return new Map(extractFields("cmr", { engine, pages: [{ ...page!, ink }] }).map(({ name, value }) => [name, value]));
}

Deno.test("extractFields() takes parties named once more at the foot for who signs there", () => {
  const fields = read((column, row) => column > 26 && column < 34 && row > 16 && row < 20);
  assert.deepEqual(["sender", "consignee", "carrier"].map((name) => fields.get(name as "sender")), [
    "Verrerie du Rhône",
    "Cave de Tain",
    "Transports Rey",
  ]);
  assert.equal(fields.get("signature"), "present");
  assert.equal(read((column, row) => column > 1 && column < 9 && row > 16 && row < 20).get("signature"), "not_seen");
});

const PROTOCOL = (days: readonly [string, string]) => `
  Sender : Alliage Beauce             Consignee : Thornbury Castings
  Carrier : Transports Ledoux






  Party          Signed on               Place
  Sender         ${days[0]}       Vendome
  Consignee      ${days[1]}       Thornbury
`;

Deno.test("extractFields() takes the day beside the consignee in a list of who signed for the day of delivery", () => {
  const { deliveredOn, sender, consignee } = valuesOf("cmr", PROTOCOL(["10 Nov 2026 14:31", "12 Nov 2026 08:52"]));
  assert.deepEqual([deliveredOn, sender, consignee], ["2026-11-12", "Alliage Beauce", "Thornbury Castings"]);
  assert.equal(valuesOf("cmr", PROTOCOL(["10 Nov 2026 14:31", "to be signed    "])).deliveredOn, undefined);
});

Deno.test("inSigningRows() takes the day in the consignee's box for that of delivery", () => {
  const { deliveredOn } = valuesOf(
    "cmr",
    `
  Cargador: Hortícola El Mojón SA
  Destinatario: Frutas Garona SL

  Fecha de carga: 10/02/2026






  El cargador           El transportista      El destinatario
                                              11/02/2026
`,
  );
  assert.equal(deliveredOn, "2026-02-11");
});

Deno.test("inSigningRows() takes the name below a party's heading at the foot for who signs, and for no party", () => {
  const drawing = `
  Expéditeur : Conserverie de l'Artois      Destinataire : Norval Lesquin






  Expéditeur               Transporteur             Destinataire
  Nom : C. Lemaire         Nom : F. Duriez          Nom : H. Wattiez
`;
  const { sender, consignee } = valuesOf("cmr", drawing);
  assert.deepEqual([sender, consignee], ["Conserverie de l'Artois", "Norval Lesquin"]);
});

Deno.test("extractFields() takes who signs for the carrier for no party, also where but the letterhead names the carrier", () => {
  const drawing = `
  TRANSPORTS MAUPERTUIS              LETTRE DE VOITURE N° 48127

  Expéditeur : Verrerie du Rhône        Destinataire : Cave de Tain









  Le remettant             Le transporteur          Le destinataire
  Nom : Guillou            Nom : Le Goff            Nom : Marchand
`;
  assert.equal(valuesOf("cmr", drawing).carrier, "TRANSPORTS MAUPERTUIS");
});

Deno.test("extractFields() takes the day below the name of who signs for the consignee for that of delivery", () => {
  const drawing = `
  TRANSPORTS MAUPERTUIS              LETTRE DE VOITURE N° 48127

  Expéditeur : Verrerie du Rhône        Destinataire : Cave de Tain









  Le conducteur            Le destinataire
  Nom : Le Goff            Nom : Marchand
  Le 12/05/2026            Le 13/05/2026
`;
  assert.equal(valuesOf("cmr", drawing).deliveredOn, "2026-05-13");
});
