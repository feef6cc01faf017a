import { forgetDevice } from "../../../../kv/push/push_devices.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define, viewerOf } from "../../../(_lib)/state.ts";

/** Forgets a browser of the viewer's: it is notified no more. Forgetting it twice forgets nothing more. */
export const handler = define.handlers({
  async POST(ctx) {
    await forgetDevice(ctx.state.deps.store, viewerOf(ctx).id, ctx.params.id!);
    return seeOther("/account/push?done=deleted");
  },
});
