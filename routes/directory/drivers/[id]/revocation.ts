import { revokeDriver } from "../../../../kv/identity/revoke_driver.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define, viewerOf } from "../../../(_lib)/state.ts";
import { requireCard } from "../../(_lib)/card_route.tsx";
import { DRIVER_KIND } from "../../(_lib)/driver_kind.tsx";

/** Signs a driver out everywhere. Doing it twice takes nothing more away. */
export const handler = define.handlers({
  async POST(ctx) {
    const { value: driver } = await requireCard(ctx, DRIVER_KIND);
    await revokeDriver(ctx.state.deps.store, viewerOf(ctx), driver.id);
    return seeOther(`/directory/drivers/${driver.id}?done=revoked`);
  },
});
