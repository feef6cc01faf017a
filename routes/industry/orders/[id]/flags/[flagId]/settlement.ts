import { settleFlagOf } from "../../../../../(_lib)/order_actions/settle_flag.tsx";
import { define } from "../../../../../(_lib)/state.ts";

/** The shipper prices or waives an exception. */
export const handler = define.handlers({ POST: settleFlagOf });
