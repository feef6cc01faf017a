import { HttpError } from "fresh";
import { readPushTarget } from "../../../domain/push/read_push_target.ts";
import { addDevice } from "../../../kv/push/push_devices.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { browserName } from "../../(_lib)/browser_name.ts";
import { define, viewerOf } from "../../(_lib)/state.ts";

/** Lets the browser of a driver's phone be notified. */
export const handler = define.handlers({
  async POST(ctx) {
    const { form, lang, session, deps: { store, ports } } = ctx.state;
    const target = readPushTarget(form.get("subscription")?.toString() ?? "", ports.outgoing.allowPrivate);
    if (target === null) throw new HttpError(422);
    await addDevice(store, viewerOf(ctx).id, browserName(lang, session?.origin), target);
    return seeOther("/driver");
  },
});
