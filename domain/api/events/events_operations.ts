import { z } from "zod";
import { operation } from "../operation.ts";
import { PAGE_QUERY } from "../paging.ts";
import { FeedPage } from "./events_schema.ts";

export const listEvents = operation({
  id: "listEvents",
  method: "GET",
  path: "/events",
  tag: "events",
  summary: "List what happened",
  description:
    "Events of all orders of your organisation in the last 90 days, newest first, as far as they are yours to know. To be told as they happen, " +
    "subscribe a webhook.",
  right: "orders.read",
  limit: "read",
  query: z.strictObject({ ...PAGE_QUERY }),
  answers: { 200: { description: "A page of events.", schema: FeedPage } },
  problems: [],
  examples: [{ summary: "The last ten", query: { limit: "10" }, status: 200 }],
});

export const eventsOperations = [listEvents];
