import { z } from "zod";
import { PHASES } from "../../orders/phase.ts";
import { COMMERCIAL_STATES, EXECUTION_STATES, PRIORITIES } from "../../orders/types.ts";
import { instantText } from "../fields.ts";
import { PAGE_QUERY, pageSchema } from "../paging.ts";
import { day, Money } from "./body_fields.ts";
import { OrderStatus } from "./order_answer.ts";

/** Which orders a list holds. */
export const OrderListQuery = z.strictObject({
  ...PAGE_QUERY,
  status: z.enum(PHASES).optional(),
  day: day.optional().meta({ description: "Local day of the first pickup; of the delivery for its consignee." }),
}).refine(({ status, day }) => status === undefined || day === undefined, { path: ["day"], message: "either status or day" })
  .meta({ description: "One of `status` and `day` at most." });

export const OrderSearchQuery = z.strictObject({
  ...PAGE_QUERY,
  q: z.string().trim().min(1).max(80).meta({
    description: "How a number or a reference begins; case and accents do not matter.",
    example: "CR-24",
  }),
});

const End = z.strictObject({
  city: z.string(),
  postcode: z.string(),
  country: z.string(),
  timeZone: z.string(),
  from: instantText,
  to: instantText,
}).meta({ id: "RouteEnd" });

/** An order as a list shows it. */
export const OrderItem = z.strictObject({
  orderId: z.string(),
  number: z.string(),
  reference: z.string().optional().meta({ description: "The caller's own." }),
  status: OrderStatus,
  commercialState: z.enum(COMMERCIAL_STATES),
  executionState: z.enum(EXECUTION_STATES),
  side: z.enum(["shipper", "carrier", "recipient"]),
  priority: z.enum(PRIORITIES),
  counterpart: z.string().optional().meta({
    description: "The firm on the other side: the carrier for a shipper, else the shipper.",
  }),
  pickup: End,
  delivery: End,
  palletCount: z.int().min(0),
  weightGrams: z.int().min(0),
  price: Money.optional(),
  plate: z.string().optional(),
  openFlags: z.int().min(0),
}).meta({ id: "TransportOrderItem" });
export type OrderItem = z.output<typeof OrderItem>;

export const OrderPage = pageSchema(OrderItem, "TransportOrderPage");
