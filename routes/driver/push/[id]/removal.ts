import { HttpError } from "fresh";
import { forgetDevice, getDevice } from "../../../../kv/push/push_devices.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define, viewerOf } from "../../../(_lib)/state.ts";

/** Forgets a browser of the driver's: it is notified no more. */
export const handler = define.handlers({
  async POST(ctx) {
    const { store } = ctx.state.deps;
    const driverId = viewerOf(ctx).id;
    const device = await getDevice(store.kv, driverId, ctx.params.id!);
    if (device === null) throw new HttpError(404);
    await forgetDevice(store, driverId, device.id);
    return seeOther("/driver");
  },
});
