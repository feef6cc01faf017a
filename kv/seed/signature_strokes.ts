import type { Strokes } from "../../domain/notes/strokes.ts";

const LETTER_PX = 14;

/** A signature as `name` might draw it on glass: one wave a word, its height and slant made of the letters; the same for the same name. */
export function signatureStrokes(name: string): Strokes {
  let x = 10;
  return name.split(" ").map((word) => {
    const points = [...word].flatMap((letter, index) => {
      const height = 12 + letter.codePointAt(0)! % 23;
      const top = index === 0 ? 25 : 60 - height;
      const drawn = [{ x, y: 62 }, { x: x + LETTER_PX / 2, y: top }, { x: x + LETTER_PX, y: 62 + height % 7 }];
      x += LETTER_PX;
      return drawn;
    });
    x += LETTER_PX;
    return { points };
  });
}
