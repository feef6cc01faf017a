import { VERSION_PARAM } from "./asset_version.ts";
import { internalsOf } from "./internals.ts";
import { decode } from "./pattern.ts";
import type { Asset, Encoding, Snapshot } from "./snapshot.ts";
import type { Middleware } from "./types.ts";

const FOREVER = "public, max-age=31536000, immutable";

/** Serves the files of `static/` and the code of islands. An address with the file's version is cached for ever, any
 * other is asked for again each time and answered 304 while nothing changed. Text is sent compressed. */
export function staticFiles<State>(): Middleware<State> {
  const contents = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const bytesOf = (snapshot: Snapshot, pathname: string, encoding: Encoding | null) => {
    const key = `${snapshot.assets.get(pathname)!.hash} ${encoding}`;
    if (!contents.has(key)) contents.set(key, snapshot.read(pathname, encoding));
    return contents.get(key)!;
  };

  return async (ctx) => {
    const { snapshot } = internalsOf(ctx);
    const pathname = decode(ctx.url.pathname.slice(ctx.config.basePath.length));
    const asset = snapshot?.assets.get(pathname);
    if (!snapshot || !asset) return pathname === "/favicon.ico" ? new Response(null, { status: 404 }) : ctx.next();
    const { headers: asked, method } = ctx.req;
    if (method !== "GET" && method !== "HEAD") {
      return new Response("Method Not Allowed", { status: 405, headers: { Allow: "GET, HEAD" } });
    }

    const range = asked.get("Range");
    const encoding = range === null && asset.compressed ? preferredEncoding(asked.get("Accept-Encoding")) : null;
    const etag = encoding === null ? `"${asset.hash}"` : `"${asset.hash}-${encoding}"`;
    const version = ctx.url.searchParams.get(VERSION_PARAM);
    const current = asset.immutable || version === asset.hash || version === snapshot.buildId;
    const headers = new Headers({
      "Cache-Control": current && snapshot.mode === "production" ? FOREVER : "no-cache",
      "Content-Type": asset.type,
      "ETag": etag,
    });
    if (asset.compressed) headers.set("Vary", "Accept-Encoding");
    if (matches(asked.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });

    headers.set("Accept-Ranges", "bytes");
    if (range !== null && [null, etag].includes(asked.get("If-Range"))) {
      const part = parseRange(range, asset);
      if (part === "unsatisfiable") {
        headers.set("Content-Range", `bytes */${asset.size}`);
        return new Response(null, { status: 416, headers });
      }
      if (part) {
        const bytes = (await bytesOf(snapshot, pathname, null)).subarray(part.start, part.end + 1);
        headers.set("Content-Range", `bytes ${part.start}-${part.end}/${asset.size}`);
        headers.set("Content-Length", String(bytes.length));
        return new Response(method === "HEAD" ? null : bytes, { status: 206, headers });
      }
    }

    const bytes = await bytesOf(snapshot, pathname, encoding);
    if (encoding !== null) headers.set("Content-Encoding", encoding);
    headers.set("Content-Length", String(bytes.length));
    return new Response(method === "HEAD" ? null : bytes, { headers });
  };
}

/** The best form that the client takes: Brotli, gzip, or null for the bytes as they are. */
function preferredEncoding(accepted: string | null): Encoding | null {
  const refused = /;\s*q=0(\.0*)?$/;
  const names = (accepted ?? "").split(",").map((item) => item.trim())
    .filter((item) => !refused.test(item)).map((item) => item.split(";", 1)[0]);
  return names.includes("br") ? "br" : names.includes("gzip") ? "gzip" : null;
}

/** Whether an `If-None-Match` header holds a tag, compared weakly as RFC 9110 section 13.1.2 says. */
function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header === "*" || header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

/** One range of RFC 9110 section 14.1.2, ends included; null for what may be ignored, such as several ranges. */
function parseRange(header: string, { size }: Asset): { start: number; end: number } | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const [first, last] = [match[1]!, match[2]!];
  const start = first === "" ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== "" && last !== "" && Number(last) < start) return null;
  return start >= size || (first === "" && Number(last) === 0) ? "unsatisfiable" : { start, end };
}
