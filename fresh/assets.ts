import mime from "mime";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { brotliCompress, constants, gzip } from "node:zlib";
import { promisify } from "node:util";
import { VERSION_PARAM } from "./asset_version.ts";
import { crawl } from "./crawl.ts";
import type { Asset, Encoding } from "./snapshot.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const TEXT = /^(text\/|image\/svg|application\/(javascript|json|manifest|xml|wasm|ld\+json|rss))/;

/** Below this, compressing costs more than it saves. */
const SMALLEST_COMPRESSED_BYTES = 1024;

/** A short name for content, safe in addresses. */
export function hashOf(...contents: (Bytes | string)[]): string {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("base64url").slice(0, 16);
}

/** The content of every file in the folder of static files, by address. In style sheets the addresses of other static
 * files get their versions, as `asset()` gives them. */
export async function readStaticFiles(folder: string): Promise<Map<string, Bytes>> {
  const files = new Map<string, Bytes>();
  for (const path of await crawl(folder)) files.set(`/${path}`, await Deno.readFile(join(folder, path)));
  for (const [pathname, bytes] of files) {
    if (!pathname.endsWith(".css")) continue;
    const css = new TextDecoder().decode(bytes).replace(/url\((["']?)(\/[^"')?#]+)\1\)/g, (whole, quote, target) => {
      const content = target.endsWith(".css") ? undefined : files.get(target);
      return content ? `url(${quote}${target}?${VERSION_PARAM}=${hashOf(content)}${quote})` : whole;
    });
    files.set(pathname, new TextEncoder().encode(css));
  }
  return files;
}

/** Describes a file for the server. */
export function describeAsset(pathname: string, bytes: Bytes, immutable: boolean): Asset {
  const type = mime.getType(pathname) ?? "application/octet-stream";
  const isText = TEXT.test(type);
  return {
    hash: hashOf(bytes),
    type: isText && type !== "application/wasm" ? `${type}; charset=UTF-8` : type,
    size: bytes.length,
    compressed: isText && bytes.length >= SMALLEST_COMPRESSED_BYTES,
    immutable,
  };
}

/** Compresses as small as the encoding can. */
export async function compress(bytes: Bytes, encoding: Encoding): Promise<Bytes> {
  const compressed = encoding === "gzip"
    ? await promisify(gzip)(bytes, { level: 9 })
    : await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return new Uint8Array(compressed);
}
