/** A rectangle on a page as fractions of its width and height, from the upper left: it holds for a picture of the page in any size. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A word as it stands on a page. */
export interface RecognisedWord {
  readonly text: string;
  /** How certain the engine is, 0 to 100. */
  readonly confidence: number;
  readonly box: Box;
}

/** Words side by side, from left to right. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
}

/** Ink that is neither a word nor a rule of the form, on a grid over the page: what a pen or a stamp left. */
export interface Ink {
  readonly columns: number;
  readonly rows: number;
  /** A digit a cell, row by row: how many fiftieths of it are ink, 9 for nine and more. */
  readonly cells: string;
}

/** A straight rule of a form, from one end to the other, as fractions of the page's width and height. */
export type Rule = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * One page, upright, in its reading order. Boxes lie on the page as a viewer shows it (turned as its file says, then by `quarterTurns`), not on what
 * was straightened for reading: a line of a skewed scan has boxes that step down the page.
 */
export interface RecognisedPage {
  /** Of the upright page, in pixels or points: tells its proportions. */
  readonly width: number;
  readonly height: number;
  /** How often the page must be turned clockwise by 90 degrees to be upright; absent where it is so already. */
  readonly quarterTurns?: 1 | 2 | 3;
  readonly lines: readonly RecognisedLine[];
  /** Absent where no picture of the page was looked at, as where a PDF says itself what stands on it and nothing there asks for a signature. */
  readonly ink?: Ink;
  /** What parts the boxes of its form and the cells of its tables; absent as `ink` is. */
  readonly rules?: readonly Rule[];
}

/** What an engine read from a document, or what its own text layer says. */
export interface Recognition {
  readonly engine: "text_layer" | "tesseract" | "tesseract_js" | "textract" | "google_vision";
  readonly pages: readonly RecognisedPage[];
}
