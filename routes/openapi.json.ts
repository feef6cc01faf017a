import { define } from "./(_lib)/state.ts";
import { isKnown } from "./api/(_lib)/tags.ts";

/** The OpenAPI document of the partner API. The libraries that make it are loaded when it is first asked for. */
export const handler = define.handlers({
  async GET({ req, state: { deps: { publicUrl } } }) {
    const { publishedDocument } = await import("./api/(_lib)/reference/published_document.ts");
    const { text, etag } = publishedDocument(publicUrl);
    // It says nothing that is not public: any site's script may read it.
    const headers = { "content-type": "application/json", "cache-control": "no-cache", "access-control-allow-origin": "*", etag };
    return isKnown(req, etag) ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
  },
});
