import { stopOrderTracking } from "../../../../../../domain/api/transport_orders/tracking_operations.ts";
import { endpoint } from "../../../../(_lib)/call.ts";
import { serve } from "../../../../(_lib)/serve.ts";
import { untrack } from "../../(_lib)/track.ts";

export const handler = serve(endpoint(stopOrderTracking, untrack));
