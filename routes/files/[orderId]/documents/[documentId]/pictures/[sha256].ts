import { HttpError } from "fresh";
import { getPictures } from "../../../../../../kv/documents/pictures.ts";
import { servePicture } from "../../../../../(_lib)/files/serve_file.ts";
import { define } from "../../../../../(_lib)/state.ts";
import { documentOfFile } from "../../../../(_lib)/order_of_file.ts";

/** A picture that was made of a document, under its hash: the same address never shows another one. */
export const handler = define.handlers({
  async GET(ctx) {
    const { sha256 } = ctx.params;
    const { order, document } = await documentOfFile(ctx);
    const { thumbnail = null, pages = [] } = (await getPictures(ctx.state.deps.store.kv, order.id, document.id))?.value ?? {};
    if (![thumbnail, ...pages].some((picture) => picture?.sha256 === sha256)) throw new HttpError(404);
    return await servePicture(ctx, sha256!);
  },
});
