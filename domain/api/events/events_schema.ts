import { z } from "zod";
import { pageSchema } from "../paging.ts";
import { EventAnswer } from "../transport_orders/order_steps.ts";

const FeedEventAnswer = z.strictObject({ ...EventAnswer.shape, orderNumber: z.string() })
  .meta({ id: "FeedEvent", description: "Something that happened to one of your orders." });

export const FeedPage = pageSchema(FeedEventAnswer, "FeedPage");
