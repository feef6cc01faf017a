import type { Chance } from "./chance.ts";

/** A picture of grey pixels, row by row from the upper left. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

type Point = readonly [x: number, y: number];

/** `picture` turned by `degrees` about its middle, on white. */
export function turned(picture: GreyPicture, degrees: number): GreyPicture {
  const { width, height } = picture, angle = degrees * Math.PI / 180, [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return sampled(picture, width, height, 255, (x, y) => {
    const [dx, dy] = [x - width / 2, y - height / 2];
    return [width / 2 + cos * dx + sin * dy, height / 2 - sin * dx + cos * dy];
  });
}

/** As a phone sees a sheet on a dark table: its corners moved in by up to `depth` of its size. */
export function photographed(picture: GreyPicture, depth: number, chance: Chance): GreyPicture {
  const { width, height } = picture, off = () => chance.between(0.01, depth);
  const corners: readonly Point[] = [[off() * width, off() * height], [(1 - off()) * width, off() * height], [
    (1 - off()) * width,
    (1 - off()) * height,
  ], [off() * width, (1 - off()) * height]];
  const [a, b, c, d, e, f, g, h] = projection(corners, [[0, 0], [width, 0], [width, height], [0, height]]) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return sampled(picture, width, height, 70, (x, y) => {
    const w = g * x + h * y + 1;
    return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
  });
}

/** Darker towards one side, as under a lamp or a hand. */
export function shadowed(picture: GreyPicture, strength: number, chance: Chance): GreyPicture {
  const { width, height, pixels } = picture,
    angle = chance.between(0, 2 * Math.PI),
    [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  return {
    ...picture,
    pixels: pixels.map((grey, index) => {
      const side = ((index % width) / width - 0.5) * dx + (Math.floor(index / width) / height - 0.5) * dy;
      return grey * (1 - strength * Math.min(1, Math.max(0, side + 0.5)));
    }),
  };
}

/** Grains of a scanner or a dark sensor: a normal deviation of `deviation` greys, black and white washed out. */
export function noisy(picture: GreyPicture, deviation: number, chance: Chance): GreyPicture {
  return { ...picture, pixels: picture.pixels.map((grey) => 25 + grey * 0.85 + chance.normal() * deviation) };
}

/** Out of focus: a normal blur of `deviation` pixels. */
export function blurred(picture: GreyPicture, deviation: number): GreyPicture {
  const reach = Math.ceil(deviation * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) => Math.exp(-((index - reach) ** 2) / (2 * deviation ** 2)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pass = ({ width, height, pixels }: GreyPicture, step: number, length: number): GreyPicture => ({
    ...{ width, height },
    pixels: pixels.map((_, index) => {
      const at = step === 1 ? index % width : Math.floor(index / width);
      return weights.reduce((sum, weight, tap) => {
        const move = Math.min(Math.max(at + tap - reach, 0), length - 1) - at;
        return sum + weight * pixels[index + move * step]!;
      }, 0) / total;
    }),
  });
  return pass(pass(picture, 1, picture.width), picture.width, picture.height);
}

function sampled(
  { width, height, pixels }: GreyPicture,
  toWidth: number,
  toHeight: number,
  beyond: number,
  from: (x: number, y: number) => Point,
): GreyPicture {
  const out = new Uint8ClampedArray(toWidth * toHeight);
  for (let y = 0; y < toHeight; y++) {
    for (let x = 0; x < toWidth; x++) {
      const [sx, sy] = from(x, y), [x0, y0] = [Math.floor(sx), Math.floor(sy)];
      if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) {
        out[y * toWidth + x] = beyond;
        continue;
      }
      const [fx, fy, at] = [sx - x0, sy - y0, y0 * width + x0];
      const top = pixels[at]! * (1 - fx) + pixels[at + 1]! * fx,
        bottom = pixels[at + width]! * (1 - fx) + pixels[at + width + 1]! * fx;
      out[y * toWidth + x] = top * (1 - fy) + bottom * fy;
    }
  }
  return { width: toWidth, height: toHeight, pixels: out };
}

/** The eight numbers of the projection that takes each of `from` to its point of `to`. */
function projection(from: readonly Point[], to: readonly Point[]): number[] {
  const rows = from.flatMap(([x, y], index) => {
    const [u, v] = to[index]!;
    return [[x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]];
  });
  for (let pivot = 0; pivot < 8; pivot++) {
    const best = rows.slice(pivot).reduce(
      (most, row, index) => Math.abs(row[pivot]!) > Math.abs(rows[most]![pivot]!) ? index + pivot : most,
      pivot,
    );
    [rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!];
    for (let other = 0; other < 8; other++) {
      if (other === pivot) continue;
      const factor = rows[other]![pivot]! / rows[pivot]![pivot]!;
      rows[other] = rows[other]!.map((value, column) => value - factor * rows[pivot]![column]!);
    }
  }
  return rows.map((row, index) => row[8]! / row[index]!);
}
