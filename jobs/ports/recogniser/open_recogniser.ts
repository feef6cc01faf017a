import { embeddedRecogniser } from "./embedded/embedded_recogniser.ts";
import type { GoogleVisionSettings } from "./paid/google_vision.ts";
import type { TextractSettings } from "./paid/textract.ts";
import type { Recogniser } from "./recogniser.ts";

/** By what documents are read. */
export interface RecogniserSettings {
  readonly textract: TextractSettings | null;
  /** Beside Textract: asked where that fails. */
  readonly googleVision: GoogleVisionSettings | null;
  /** Pages that an organisation may have read in a month; null: as many as it likes where reading costs nothing, else a thousand. */
  readonly monthlyPages: number | null;
}

const PAID_PAGES = 1_000;

/** The recogniser that the settings name; with no account, this machine's own. Services are loaded where they are used only. */
export async function openRecogniser({ textract, googleVision, monthlyPages }: RecogniserSettings): Promise<Recogniser> {
  const engines = [
    ...textract === null ? [] : [(await import("./paid/textract.ts")).textract(textract)],
    ...googleVision === null ? [] : [(await import("./paid/google_vision.ts")).googleVision(googleVision)],
  ];
  if (engines.length === 0) return embeddedRecogniser(monthlyPages);
  const { paidRecogniser } = await import("./paid/paid_recogniser.ts");
  return paidRecogniser(engines, monthlyPages ?? PAID_PAGES);
}
