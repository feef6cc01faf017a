import { admit } from "./(_lib)/guard.ts";
import { define } from "./(_lib)/state.ts";
import { isApiPath } from "./api/(_lib)/address.ts";
import { admitCall } from "./api/(_lib)/admit_call.ts";

export const handler = [define.middleware((ctx) => isApiPath(ctx.url.pathname) ? admitCall(ctx) : admit(ctx))];
