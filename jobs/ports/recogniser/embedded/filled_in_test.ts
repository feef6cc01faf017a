import assert from "node:assert/strict";
import { PDFDocument } from "pdf-lib";
import { extractFields } from "../../../../domain/documents/extraction/extract_fields.ts";
import { filledIn } from "./filled_in.ts";
import { openPdf } from "./pdf_pages.ts";

/** A consignment note whose printed labels have fields of a form below them. */
async function filledNote(): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const form = pdf.getForm();
  page.drawText("LETTRE DE VOITURE NATIONALE, à remplir en ligne et à remettre au conducteur", { x: 40, y: 800, size: 10 });
  const field = (label: string, x: number, value: string) => {
    page.drawText(label, { x, y: 760, size: 8 });
    const text = form.createTextField(label);
    text.setText(value);
    text.addToPage(page, { x, y: 738, width: 160, height: 16, borderWidth: 0 });
  };
  field("Expéditeur", 40, "Verrerie du Rhône");
  field("Destinataire", 220, "Cave de Tain");
  return new Uint8Array(await pdf.save());
}

Deno.test("openPdf() text() reads what was filled into the fields of a form where it stands", async () => {
  const pdf = await openPdf(await filledNote());
  const { page } = (await pdf.text(0))!;
  await pdf.close();
  const fields = extractFields("cmr", { engine: "text_layer", pages: [page] });
  const read = new Map(fields.map(({ name, value }) => [name, value]));
  assert.deepEqual([read.get("sender"), read.get("consignee")], ["Verrerie du Rhône", "Cave de Tain"]);
});

const RECT = [100, 200, 300, 260] as const;

Deno.test("filledIn() sets several lines from the top of their field, and takes what was chosen", () => {
  const lines = filledIn({ fieldType: "Tx", fieldValue: "2 colis mouillés\r\n1 palette", rect: RECT });
  assert.deepEqual(lines.map(({ str }) => str), ["2 colis mouillés", "1 palette"]);
  assert.ok(lines[0]!.transform[5]! > lines[1]!.transform[5]! && lines[1]!.transform[5]! > 200);
  assert.deepEqual(filledIn({ fieldType: "Ch", fieldValue: ["EPAL"], rect: RECT }).map(({ str }) => str), ["EPAL"]);
});

Deno.test("filledIn() takes nothing from empty fields, buttons and signatures", () => {
  const others = [{ fieldType: "Tx", fieldValue: " " }, { fieldType: "Tx" }, { fieldType: "Btn", fieldValue: "Off" }, {
    fieldType: "Sig",
  }];
  assert.deepEqual(others.flatMap((field) => filledIn({ ...field, rect: RECT })), []);
});
