import { loadDriverStop } from "../../../../(_lib)/driver/load_stop.ts";
import { StopPage } from "../../../../(_lib)/driver/StopPage.tsx";
import { showStop } from "../../../../(_lib)/driver/stop_view.ts";
import { define } from "../../../../(_lib)/state.ts";

export const handler = define.handlers({
  async GET(ctx) {
    return await showStop(ctx, await loadDriverStop(ctx));
  },
});

export default StopPage;
