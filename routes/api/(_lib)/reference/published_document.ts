import { type ApiDocument, apiDocument } from "../../../../domain/api/document.ts";
import { tagOfBody } from "../tags.ts";

/** The document as it is served. */
export interface PublishedDocument {
  readonly value: ApiDocument;
  readonly text: string;
  readonly etag: string;
}

const published = new Map<string, PublishedDocument>();

/** The OpenAPI document of a site, made when it is first asked for. */
export function publishedDocument(publicUrl: string): PublishedDocument {
  let known = published.get(publicUrl);
  if (known === undefined) {
    const value = apiDocument(publicUrl);
    const text = JSON.stringify(value);
    published.set(publicUrl, known = { value, text, etag: tagOfBody(text) });
  }
  return known;
}
