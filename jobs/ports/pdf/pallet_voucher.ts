import { type Label } from "./label.ts";
import { qrPath } from "./qr_path.ts";
import { A4, BAND, type FontFiles, type Ink, type Rect, Sheet, SOFT } from "./sheet.ts";
import type { VoucherDocument } from "./voucher_document.ts";

const LEFT = 40;
const WIDTH = A4.width - 2 * LEFT;
const HALF = WIDTH / 2;
const TEXT: Ink = { size: 9 };
const STRONG: Ink = { size: 9, bold: true };
const FIRST: Ink = { size: 6.6, bold: true };
const SECOND: Ink = { size: 5.8, colour: SOFT };
const FIGURE: Ink = { size: 26, bold: true };
const MIN_BOX_HEIGHT = 36;
const SIGNATURE_HEIGHT = 120;

/** The pallet voucher as a PDF: one A4 page with what changed hands, who owes what to whom by when, and both signatures. */
export async function palletVoucher(voucher: VoucherDocument, fonts: FontFiles): Promise<Uint8Array> {
  const { title, number, lang, at } = voucher;
  const sheet = await Sheet.create(fonts, { title: `${title.first} ${number}`, lang, at });
  let y = drawHead(sheet, voucher);
  y = drawFigures(sheet, voucher, y);
  y = drawBoxes(sheet, voucher, y);
  y = drawSignatures(sheet, voucher, y + 10);
  sheet.lines(sheet.wrap(voucher.clause, WIDTH, SECOND), LEFT, y + 8, SECOND);
  return sheet.toBytes();
}

function drawHead(sheet: Sheet, { title, number, status, url, verify }: VoucherDocument): number {
  const top = 40, qrSize = 84, right = LEFT + WIDTH;
  const { path, size } = qrPath(url);
  sheet.fillPath(path, right - qrSize, top, qrSize / size);
  sheet.textToRight(verify, right, top + qrSize + 9, SECOND);
  sheet.text(title.first, LEFT, top + 24, { size: 26, bold: true });
  sheet.text(title.second, LEFT, top + 40, { size: 10, colour: SOFT });
  sheet.text(`N° ${number}`, LEFT, top + 64, { size: 14, bold: true });
  sheet.lines(sheet.wrap(status, WIDTH - qrSize - 20, TEXT), LEFT, top + 72, TEXT);
  return top + qrSize + 24;
}

/** The four counts large, then the sentence that nobody can misread. */
function drawFigures(sheet: Sheet, { figures, sentence, refusal }: VoucherDocument, y: number): number {
  const width = WIDTH / figures.length, height = 62;
  figures.forEach(({ label, count }, index) => {
    const rect = { x: LEFT + index * width, y, width, height };
    sheet.frame(rect, index === figures.length - 1 ? BAND : undefined);
    titles(sheet, label, rect);
    sheet.textToRight(String(count), rect.x + width - 10, y + height - 12, FIGURE);
  });
  const strong: Ink = { size: 11, bold: true };
  const below = sheet.lines(sheet.wrap(sentence, WIDTH, strong), LEFT, y + height + 8, strong);
  const end = refusal ? sheet.lines(sheet.wrap(refusal, WIDTH, TEXT), LEFT, below + 2, TEXT) : below;
  return end + 12;
}

function drawBoxes(sheet: Sheet, { boxes }: VoucherDocument, top: number): number {
  let y = top;
  for (let index = 0; index < boxes.length; index += 2) {
    const pair = boxes.slice(index, index + 2).map(({ label, lines }) => ({
      label,
      wrapped: lines.flatMap((line) => sheet.wrap(line, HALF - 16, STRONG)),
    }));
    const height = Math.max(MIN_BOX_HEIGHT, ...pair.map(({ wrapped }) => 26 + wrapped.length * 11));
    pair.forEach(({ label, wrapped: [first = "", ...others] }, column) => {
      const rect = { x: LEFT + column * HALF, y, width: HALF, height };
      sheet.frame(rect);
      titles(sheet, label, rect);
      const below = sheet.lines([first], rect.x + 8, y + 21, STRONG);
      sheet.lines(others, rect.x + 8, below, TEXT);
    });
    y += height;
  }
  return y;
}

/** Room above the lines for a signature by hand and a stamp, as on paper. */
function drawSignatures(sheet: Sheet, { signatures }: VoucherDocument, y: number): number {
  signatures.forEach(({ label, lines }, index) => {
    const rect = { x: LEFT + index * HALF, y, width: HALF, height: SIGNATURE_HEIGHT };
    sheet.frame(rect);
    titles(sheet, label, rect);
    const [name = "", ...others] = lines.flatMap((line) => sheet.wrap(line, HALF - 16, STRONG));
    const below = sheet.lines([name], rect.x + 8, y + SIGNATURE_HEIGHT - 8 - (others.length + 1) * 11, STRONG);
    sheet.lines(others, rect.x + 8, below, TEXT);
  });
  return y + SIGNATURE_HEIGHT;
}

function titles(sheet: Sheet, { first, second }: Label, { x, y }: Rect): void {
  sheet.text(first, x + 8, y + 10, FIRST);
  sheet.text(second, x + 8, y + 17.5, SECOND);
}
