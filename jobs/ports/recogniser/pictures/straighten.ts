import { type Back, type Gray, resample } from "./gray.ts";

/** A picture made of another, with the way back to it. */
export interface Straightened {
  readonly picture: Gray;
  readonly back: Back;
}

/** Less is not worth the blur of sampling. */
const LEAST_DEGREES = 0.2;

/** `picture` turned counterclockwise by `degrees` about its centre, as large as to lose no corner. */
export function straighten(picture: Gray, degrees: number): Straightened {
  if (Math.abs(degrees) < LEAST_DEGREES) return { picture, back: (x, y) => [x, y] };
  const radians = degrees * Math.PI / 180;
  const cos = Math.cos(radians), sin = Math.sin(radians);
  const { width, height } = picture;
  const newWidth = Math.ceil(width * cos + height * Math.abs(sin));
  const newHeight = Math.ceil(height * cos + width * Math.abs(sin));
  const back: Back = (x, y) => {
    const dx = x - newWidth / 2, dy = y - newHeight / 2;
    return [dx * cos - dy * sin + width / 2, dx * sin + dy * cos + height / 2];
  };
  return { picture: resample(picture, newWidth, newHeight, back), back };
}
