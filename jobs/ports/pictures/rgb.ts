/** A picture in colours, three bytes a pixel, row by row. */
export interface Rgb {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A picture that is read row by row, from the top. */
export interface RgbRows {
  readonly width: number;
  readonly height: number;
  /** Writes row `y` into `row`, which has three bytes a pixel. */
  read(y: number, row: Uint8Array): void;
}

/** A picture as large as it is, or with all sides in proportion made smaller, so that it fits: each pixel is the mean of what it stands for. */
export function fitWithin(picture: RgbRows, maxWidth: number, maxHeight: number): Rgb {
  const scale = Math.min(1, maxWidth / picture.width, maxHeight / picture.height);
  const width = Math.max(1, Math.round(picture.width * scale)), height = Math.max(1, Math.round(picture.height * scale));
  const pixels = new Uint8Array(width * height * 3);
  const row = new Uint8Array(picture.width * 3);
  const narrow = new Float32Array(width * 3), sum = new Float32Array(width * 3);
  const rowsPerRow = picture.height / height;
  for (let y = 0, target = 0; y < picture.height; y++) {
    picture.read(y, row);
    narrowed(row, picture.width, narrow, width);
    const end = (target + 1) * rowsPerRow;
    const share = Math.min(1, end - y);
    add(sum, narrow, share);
    if (y + 1 < end - 1e-6) continue;
    for (let at = 0; at < sum.length; at++) pixels[target * width * 3 + at] = sum[at]! / rowsPerRow + 0.5;
    sum.fill(0);
    if (++target === height) break;
    // The rest of this row belongs to the next one.
    add(sum, narrow, 1 - share);
  }
  return { width, height, pixels };
}

function add(sum: Float32Array, row: Float32Array, share: number): void {
  for (let at = 0; at < sum.length; at++) sum[at]! += row[at]! * share;
}

function narrowed(row: Uint8Array, from: number, into: Float32Array, width: number): void {
  const step = from / width;
  for (let x = 0; x < width; x++) {
    const start = x * step, end = Math.min(from, start + step);
    let red = 0, green = 0, blue = 0;
    for (let at = Math.floor(start); at < end; at++) {
      const share = Math.min(at + 1, end) - Math.max(at, start);
      red += row[at * 3]! * share;
      green += row[at * 3 + 1]! * share;
      blue += row[at * 3 + 2]! * share;
    }
    into[x * 3] = red / step;
    into[x * 3 + 1] = green / step;
    into[x * 3 + 2] = blue / step;
  }
}

/** `picture` turned clockwise by `turns` times 90 degrees. */
export function turned({ width, height, pixels }: Rgb, turns: 0 | 1 | 2 | 3): Rgb {
  if (turns === 0) return { width, height, pixels };
  const moved = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const target = turns === 1
        ? x * height + height - 1 - y
        : turns === 3
        ? (width - 1 - x) * height + y
        : pixels.length / 3 - 1 - at / 3;
      moved.set(pixels.subarray(at, at + 3), target * 3);
    }
  }
  return turns === 2 ? { width, height, pixels: moved } : { width: height, height: width, pixels: moved };
}

/** The rows of a picture that is in memory. */
export function rowsOf({ width, height, pixels }: Rgb): RgbRows {
  return { width, height, read: (y, row) => row.set(pixels.subarray(y * width * 3, (y + 1) * width * 3)) };
}
