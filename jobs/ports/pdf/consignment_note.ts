import { fill } from "../../../domain/i18n/fill.ts";
import { drawSignature } from "./draw_signature.ts";
import { drawFollowUp } from "./draw_follow_up.ts";
import { type Overflow, PADDING, TEXT, textBox } from "./form_boxes.ts";
import { GoodsRows } from "./goods_rows.ts";
import type { NoteDocument, TextBox } from "./note_document.ts";
import { qrPath } from "./qr_path.ts";
import { A4, type FontFiles, type Ink, LEADING, type Rect, Sheet, SOFT } from "./sheet.ts";

const LEFT = 26;
const WIDTH = A4.width - 2 * LEFT;
const TOP = 22;
const BOTTOM = 822;
const HALF = WIDTH / 2;
const QUARTER = WIDTH / 4;
const SMALL: Ink = { size: 5.8, colour: SOFT };

/** Heights of the bands of the first page, top to bottom; the goods take what is left. */
const HEIGHTS = { title: 100, sender: 64, consignee: 64, delivery: 56, takingOver: 64, documents: 30, successive: 28 };
const UPPER = HEIGHTS.sender + HEIGHTS.consignee + HEIGHTS.delivery + HEIGHTS.takingOver + HEIGHTS.documents;
const INSTRUCTIONS = 64, TERMS = 37, FOLLOW_UP = 56, SIGNATURES = 118, FOOT = 40;
const GOODS_TOP = TOP + UPPER;
const GOODS_BOTTOM = BOTTOM - INSTRUCTIONS - TERMS - FOLLOW_UP - SIGNATURES - FOOT;

/**
 * The consignment note as a PDF: A4, boxes numbered as on the model of 1976, goods and long texts flowing onto further pages, a QR code to the
 * public verification, the newest version attached as canonical JSON.
 */
export async function consignmentNote(note: NoteDocument, fonts: FontFiles): Promise<Uint8Array> {
  const { attachment, words } = note;
  const sheet = await Sheet.create(fonts, { title: `${note.title.first} ${note.number}`, lang: note.lang, at: attachment.at });
  const overflows: Overflow[] = [];
  const place = (name: TextBox, rect: Rect, firstBold = false) => {
    const overflow = textBox(sheet, rect, note.boxes[name], words.seeContinuation, firstBold);
    if (overflow) overflows.push(overflow);
  };

  drawUpper(place);
  drawTitle(sheet, note);
  const goods = new GoodsRows(sheet, note.goods);
  goods.draw(LEFT, GOODS_TOP, GOODS_BOTTOM, words.seeContinuation);
  goods.grid(LEFT, GOODS_TOP, GOODS_BOTTOM);
  const lowerTop = drawLower(place);
  drawFollowUp(sheet, note.followUp, { x: LEFT, y: lowerTop, width: WIDTH, height: FOLLOW_UP });
  note.signatures.forEach((box, index) => {
    const rect = { x: LEFT + index * WIDTH / 3, y: lowerTop + FOLLOW_UP, width: WIDTH / 3, height: SIGNATURES };
    const overflow = drawSignature(sheet, rect, box, words.seeContinuation);
    if (overflow) overflows.push(overflow);
  });
  drawFoot(sheet, note);

  drawContinuation(sheet, note, goods, overflows);
  sheet.onEachPage((n, of) => {
    sheet.text(note.number, LEFT, 833, SMALL);
    sheet.textToRight(fill(words.page, { n, of }), LEFT + WIDTH, 833, SMALL);
  });
  await sheet.attach(new TextEncoder().encode(attachment.json), attachment.name, "application/json", attachment.at);
  return sheet.toBytes();
}

type Place = (name: TextBox, rect: Rect, firstBold?: boolean) => void;

function drawUpper(place: Place): void {
  let y = TOP;
  const left = (name: TextBox, height: number, firstBold = false) => {
    place(name, { x: LEFT, y, width: HALF, height }, firstBold);
    y += height;
  };
  left("sender", HEIGHTS.sender, true);
  left("consignee", HEIGHTS.consignee, true);
  left("deliveryPlace", HEIGHTS.delivery, true);
  left("takingOverPlace", HEIGHTS.takingOver, true);
  left("attachedDocuments", HEIGHTS.documents);

  const x = LEFT + HALF, carrierTop = TOP + HEIGHTS.title;
  place("carrier", { x, y: carrierTop, width: HALF, height: HEIGHTS.sender }, true);
  place("successiveCarriers", { x, y: carrierTop + HEIGHTS.sender, width: HALF, height: HEIGHTS.successive });
  const reservationsTop = carrierTop + HEIGHTS.sender + HEIGHTS.successive;
  place("carrierReservations", { x, y: reservationsTop, width: HALF, height: GOODS_TOP - reservationsTop });
}

function drawTitle(sheet: Sheet, { title, mark, number, verification }: NoteDocument): void {
  const x = LEFT + HALF, right = LEFT + WIDTH, qrSize = 74;
  sheet.frame({ x, y: TOP, width: HALF, height: HEIGHTS.title });
  const { path, size } = qrPath(verification.url);
  sheet.fillPath(path, right - qrSize - 9, TOP + 8, qrSize / size);
  sheet.textToRight(verification.title, right - 9, TOP + 92, SMALL);

  const width = HALF - qrSize - 26;
  sheet.text(mark, x + 8, TOP + 30, { size: 26, bold: true });
  const first: Ink = { size: 9.5, bold: true };
  const y = sheet.lines(sheet.wrap(title.first, width, first), x + 8, TOP + 38, first);
  const below = sheet.lines(sheet.wrap(title.second, width, SMALL), x + 8, y + 1, SMALL);
  sheet.text(`N° ${number}`, x + 8, below + 14, { size: 8.5, bold: true });
}

function drawLower(place: Place): number {
  const instructionsTop = GOODS_BOTTOM, termsTop = instructionsTop + INSTRUCTIONS;
  place("senderInstructions", { x: LEFT, y: instructionsTop, width: HALF, height: INSTRUCTIONS });
  place("specialAgreements", { x: LEFT + HALF, y: instructionsTop, width: HALF, height: INSTRUCTIONS });
  (["paymentTerms", "cashOnDelivery", "toBePaidBy", "issued"] as const).forEach((name, index) => {
    place(name, { x: LEFT + index * QUARTER, y: termsTop, width: QUARTER, height: TERMS });
  });
  return termsTop + TERMS;
}

function drawFoot(sheet: Sheet, { clause, verification }: NoteDocument): void {
  const y = sheet.lines(sheet.wrap(clause, WIDTH, SMALL), LEFT, BOTTOM - FOOT + 4, SMALL);
  sheet.lines([...verification.lines, verification.url].flatMap((line) => sheet.wrap(line, WIDTH, SMALL)), LEFT, y, SMALL);
}

/** What the first page could not hold: more goods, then the boxes whose text was too long, whole. */
function drawContinuation(sheet: Sheet, note: NoteDocument, goods: GoodsRows, overflows: readonly Overflow[]): void {
  if (goods.finished && overflows.length === 0) return;
  const newPage = () => {
    sheet.addPage();
    sheet.text(`${note.mark} ${note.number}`, LEFT, TOP + 14, { size: 12, bold: true });
    sheet.textToRight(note.words.continued, LEFT + WIDTH, TOP + 14, TEXT);
    return TOP + 24;
  };
  let y = newPage();
  for (let first = true; !goods.finished; first = false) {
    if (!first) y = newPage();
    const top = y;
    y = goods.draw(LEFT, top, BOTTOM, note.words.seeContinuation);
    goods.grid(LEFT, top, y);
    y += 14;
  }
  for (const { number, label, lines } of overflows) {
    const title: Ink = { size: 8, bold: true };
    const wrapped = lines.flatMap((line) => sheet.wrap(line, WIDTH - 2 * PADDING, TEXT));
    if (y + 30 > BOTTOM) y = newPage();
    y = sheet.lines([`${number}  ${label.first} / ${label.second}`], LEFT, y, title) + 2;
    for (const line of wrapped) {
      if (y + TEXT.size * LEADING > BOTTOM) y = newPage();
      y = sheet.lines([line], LEFT + PADDING, y, TEXT);
    }
    y += 10;
  }
}
