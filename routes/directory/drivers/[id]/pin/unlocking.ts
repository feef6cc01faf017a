import { unlockDriverPin } from "../../../../../kv/identity/driver_pins.ts";
import { seeOther } from "../../../../(_lib)/answers.ts";
import { define, viewerOf } from "../../../../(_lib)/state.ts";
import { requireCard } from "../../../(_lib)/card_route.tsx";
import { DRIVER_KIND } from "../../../(_lib)/driver_kind.tsx";

/** Unlocks a driver's PIN. Doing it twice does no more. */
export const handler = define.handlers({
  async POST(ctx) {
    const { value: driver } = await requireCard(ctx, DRIVER_KIND);
    await unlockDriverPin(ctx.state.deps.store, viewerOf(ctx), driver);
    return seeOther(`/directory/drivers/${driver.id}/pin?done=saved`);
  },
});
