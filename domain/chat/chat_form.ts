import { z } from "zod";
import { addError, checkbox, oneOf, text } from "../forms/fields.ts";
import { NOTICE_GROUPS } from "../notices/groups.ts";
import { MAX_TARGET_CHARS } from "../webhooks/target.ts";
import { CHAT_TOOLS, MAX_CHAT_NAME_CHARS } from "./chat_webhook.ts";

const groups = z.strictObject(Object.fromEntries(NOTICE_GROUPS.map((group) => [group, checkbox]))).prefault({})
  .transform((ticked) => NOTICE_GROUPS.filter((group) => ticked[group]))
  .superRefine((chosen, ctx) => {
    if (chosen.length === 0) addError(ctx, [], { code: "required" });
  });

/** What an organisation says of a channel of a chat tool. Whether its address may be called is looked at apart. */
export const chatForm = z.strictObject({
  tool: oneOf(CHAT_TOOLS),
  name: text(MAX_CHAT_NAME_CHARS),
  url: text(MAX_TARGET_CHARS),
  groups,
});
