import { admit } from "./(_lib)/guard.ts";
import { define } from "./(_lib)/state.ts";

export const handler = [define.middleware(admit)];
