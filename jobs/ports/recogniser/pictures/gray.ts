/** A picture in shades of grey, one byte a pixel, row by row: 0 is black. */
export interface Gray {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Quarters of a turn, clockwise. */
export type Turns = 0 | 1 | 2 | 3;

/** Where a point of a changed picture, in pixels, lies on the picture it was made from. */
export type Back = (x: number, y: number) => readonly [x: number, y: number];

const WHITE = 255;

/** `picture` turned clockwise by `turns` times 90 degrees. */
export function turn({ width, height, pixels }: Gray, turns: Turns): Gray {
  if (turns === 0) return { width, height, pixels };
  const turned = new Uint8Array(pixels.length);
  if (turns === 2) return { width, height, pixels: turned.map((_, at) => pixels[pixels.length - 1 - at]!) };
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const target = turns === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      turned[target] = pixels[at]!;
    }
  }
  return { width: height, height: width, pixels: turned };
}

/** A picture of `width` by `height` pixels whose every pixel is what lies at `back` of it, between four pixels; white where that is outside. */
export function resample(picture: Gray, width: number, height: number, back: Back): Gray {
  const pixels = new Uint8Array(width * height).fill(WHITE);
  const { width: w, height: h, pixels: from } = picture;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const [sourceX, sourceY] = back(x, y);
      const left = Math.floor(sourceX), top = Math.floor(sourceY);
      if (left < 0 || top < 0 || left >= w - 1 || top >= h - 1) continue;
      const dx = sourceX - left, dy = sourceY - top;
      const corner = top * w + left;
      const upper = from[corner]! * (1 - dx) + from[corner + 1]! * dx;
      const lower = from[corner + w]! * (1 - dx) + from[corner + w + 1]! * dx;
      pixels[at] = upper * (1 - dy) + lower * dy + 0.5;
    }
  }
  return { width, height, pixels };
}

/** `picture` made smaller: each pixel is the mean of `factor` by `factor` pixels. */
export function shrink({ width, height, pixels }: Gray, factor: number): Gray {
  const w = Math.floor(width / factor), h = Math.floor(height / factor);
  const small = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let sum = 0;
      for (let row = y * factor; row < (y + 1) * factor; row++) {
        for (let at = row * width + x * factor, end = at + factor; at < end; at++) sum += pixels[at]!;
      }
      small[y * w + x] = sum / (factor * factor);
    }
  }
  return { width: w, height: h, pixels: small };
}
