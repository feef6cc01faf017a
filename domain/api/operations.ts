import { authOperations } from "./auth/auth_operations.ts";
import { carriersOperations } from "./carriers/carriers_operations.ts";
import { documentsOperations } from "./documents/documents_operations.ts";
import { ecmrOperations } from "./ecmr/ecmr_operations.ts";
import { eventsOperations } from "./events/events_operations.ts";
import { monitoringOperations } from "./monitoring/monitoring_operations.ts";
import type { Operation } from "./operation.ts";
import { organisationsOperations } from "./organisations/organisations_operations.ts";
import { palettesOperations } from "./palettes/palettes_operations.ts";
import { transportOrdersOperations } from "./transport_orders/transport_orders_operations.ts";
import { getVigilance } from "./vigilance/vigilance_operations.ts";
import { webhooksOperations } from "./webhooks/webhooks_operations.ts";

/** Every operation of the partner API, in the order of its reference. */
export const OPERATIONS: readonly Operation[] = [
  ...transportOrdersOperations,
  ...documentsOperations,
  ...ecmrOperations,
  ...palettesOperations,
  ...carriersOperations,
  getVigilance,
  ...organisationsOperations,
  ...webhooksOperations,
  ...eventsOperations,
  ...authOperations,
  ...monitoringOperations,
];
