import type { RecogniserSettings } from "../jobs/ports/recogniser/open_recogniser.ts";

/** The variables that the reading of documents is set by. */
export const OCR_VARIABLES = [
  "TEXTRACT_REGION",
  "TEXTRACT_ACCESS_KEY_ID",
  "TEXTRACT_SECRET_ACCESS_KEY",
  "GOOGLE_VISION_KEY",
  "OCR_MONTHLY_PAGES",
] as const;
type Variable = (typeof OCR_VARIABLES)[number];
type Environment = (name: Variable) => string | undefined;

/** By what documents are read; says what is wrong with it in `problems`. With nothing set, by this machine. */
export function ocrSettings(env: Environment, problems: string[]): RecogniserSettings {
  const apiKey = env("GOOGLE_VISION_KEY");
  return {
    textract: textractSettings(env, problems),
    googleVision: apiKey === undefined ? null : { apiKey, endpoint: "https://vision.googleapis.com" },
    monthlyPages: monthlyPages(env("OCR_MONTHLY_PAGES"), problems),
  };
}

function textractSettings(env: Environment, problems: string[]): RecogniserSettings["textract"] {
  const names = ["TEXTRACT_REGION", "TEXTRACT_ACCESS_KEY_ID", "TEXTRACT_SECRET_ACCESS_KEY"] as const;
  const [region, accessKeyId, secretAccessKey] = names.map(env);
  if (region === undefined && accessKeyId === undefined && secretAccessKey === undefined) return null;
  if (region === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    problems.push(`${names.join(", ")} need each other`);
    return null;
  }
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) problems.push("TEXTRACT_REGION must be a region such as eu-west-3");
  return { region, accessKeyId, secretAccessKey, endpoint: `https://textract.${region}.amazonaws.com` };
}

function monthlyPages(text: string | undefined, problems: string[]): number | null {
  if (text === undefined) return null;
  const pages = Number(text);
  if (!Number.isInteger(pages) || pages < 1) problems.push("OCR_MONTHLY_PAGES must be a whole number from 1");
  return pages;
}
