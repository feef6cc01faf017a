import { startPremiumTracking } from "../../../../../../../domain/api/transport_orders/tracking_operations.ts";
import { endpoint } from "../../../../../(_lib)/call.ts";
import { serve } from "../../../../../(_lib)/serve.ts";
import { track } from "../../../(_lib)/track.ts";

export const handler = serve(endpoint(startPremiumTracking, track));
