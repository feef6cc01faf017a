import { fr, type OrdersWords } from "./fr.ts";

export const es: OrdersWords = fr;
