import QRCode from "qrcode";

/** A QR code as an SVG path of dark modules, one unit each, without its quiet zone. */
export interface QrPath {
  readonly path: string;
  /** Modules along one side. */
  readonly size: number;
}

/** The QR code of `text` with error correction M (15 % may be dirty or torn), each row's dark runs being one rectangle. */
export function qrPath(text: string): QrPath {
  const modules: { size: number; get(row: number, column: number): number } =
    QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const { size } = modules;
  let path = "";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (x < size && modules.get(y, x)) x++;
      if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
    }
  }
  return { path, size };
}
