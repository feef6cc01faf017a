const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
const ORIENTATION = 0x0112;

/** Turns that each orientation asks for (TIFF 6.0, tag 274); a mirrored picture, which no camera makes, is turned as if it were not. */
const TURNS: Readonly<Record<number, 1 | 2 | 3>> = { 3: 2, 4: 2, 5: 1, 6: 1, 7: 3, 8: 3 };

/** How often a JPEG must be turned clockwise by 90 degrees to be shown as its camera was held (Exif 2.3); 0 where it does not say. */
export function exifTurns(jpeg: Uint8Array): 0 | 1 | 2 | 3 {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; at + 4 <= view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1), length = view.getUint16(at + 2);
    if (marker === START_OF_SCAN) return 0;
    const segment = new DataView(
      jpeg.buffer,
      jpeg.byteOffset + at + 4,
      Math.max(0, Math.min(length - 2, view.byteLength - at - 4)),
    );
    if (marker === APP1 && segment.byteLength >= 14 && segment.getUint32(0) === 0x45786966) return turnsIn(segment);
    at += 2 + length;
  }
  return 0;
}

/** `exif` begins with "Exif\0\0", then comes a TIFF header with its first directory. */
function turnsIn(exif: DataView): 0 | 1 | 2 | 3 {
  const tiff = 6;
  const little = exif.getUint16(tiff) === 0x4949;
  const directory = tiff + exif.getUint32(tiff + 4, little);
  if (directory + 2 > exif.byteLength) return 0;
  const count = exif.getUint16(directory, little);
  for (let n = 0; n < count; n++) {
    const entry = directory + 2 + 12 * n;
    if (entry + 12 > exif.byteLength) return 0;
    if (exif.getUint16(entry, little) === ORIENTATION) return TURNS[exif.getUint16(entry + 8, little)] ?? 0;
  }
  return 0;
}
