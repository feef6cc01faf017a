import { fr, type OrdersWords } from "./fr.ts";

export const en: OrdersWords = fr;
