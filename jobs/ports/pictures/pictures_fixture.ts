import { accept } from "../../../domain/result.ts";
import type { PicturesPort } from "./pictures.ts";

/** Takes every file for one of `pageCount` pages, and draws each as a JPEG of nothing but its number. */
export function scriptedPictures(pageCount: number): PicturesPort {
  const picture = (index: number) => ({ bytes: Uint8Array.of(0xff, 0xd8, 0xff, index), width: 1_600, height: 2_264 });
  return {
    check: () => Promise.resolve(accept({ pageCount })),
    draw: (_bytes, _type, index) => Promise.resolve({ page: picture(index), ...index === 0 && { thumbnail: picture(255) } }),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
