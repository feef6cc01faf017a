import { HttpError } from "fresh";
import { servePicture } from "../../../../(_lib)/files/serve_file.ts";
import { define } from "../../../../(_lib)/state.ts";
import { documentOf } from "../../../../(_lib)/vigilance/document_of.ts";

/** A picture that was made of a document, under its hash: the same address never shows another one. */
export const handler = define.handlers({
  async GET(ctx) {
    const { sha256 } = ctx.params;
    const { thumbnail = null, pages = [] } = (await documentOf(ctx)).pictures ?? {};
    if (![thumbnail, ...pages].some((picture) => picture?.sha256 === sha256)) throw new HttpError(404);
    return await servePicture(ctx, sha256!);
  },
});
