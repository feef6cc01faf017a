import type { SniffedType } from "./sniff_file.ts";

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Segments of a JPEG before its picture: cameras write some ten, a panorama a few dozen. */
const MAX_SEGMENTS = 1_000;
const NO_LENGTH = 0xff;
/** Start of frame, of all kinds (ITU T.81, table B.1), but for what shares their range: DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const START_OF_SCAN = 0xda;

/**
 * Size in pixels that the header of a picture tells, without decoding it; null when the header breaks off or tells none.
 * Sources: ITU T.81 annex B (JPEG), ISO/IEC 15948 11.2.2 (PNG), RFC 9649 (WebP).
 */
export function pictureSize(bytes: Uint8Array, type: SniffedType): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = type === "image/jpeg" ? sizeOfJpeg(view) : type === "image/png" ? sizeOfPng(view) : sizeOfWebp(view);
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // A read beyond the end: the header breaks off.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function sizeOfPng(view: DataView): PictureSize {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function sizeOfJpeg(view: DataView): PictureSize | null {
  let at = 2;
  for (let n = 0; n < MAX_SEGMENTS; n++) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Any number of such bytes may stand before a marker.
    if (marker === NO_LENGTH) at++;
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else if (marker === START_OF_SCAN) return null;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function sizeOfWebp(view: DataView): PictureSize | null {
  const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (String.fromCharCode(view.getUint8(15))) {
    case "X":
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    case "L": {
      const sides = view.getUint32(21, true);
      return { width: (sides & 0x3fff) + 1, height: (sides >>> 14 & 0x3fff) + 1 };
    }
    default:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
}
