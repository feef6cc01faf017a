import type { DriverNewsWords } from "./fr.ts";

/** What drivers are told on their phones, in English. */
export const en: DriverNewsWords = {
  one: {
    given: (number) => `New order ${number}`,
    changed: (number) => `Order ${number} changed`,
    vehicle: (number, plate) => `Order ${number}, vehicle ${plate}`,
    taken: (number) => `Order ${number} withdrawn`,
    cancelled: (number) => `Order ${number} cancelled`,
  },
  some: {
    given: (count) => count === 1 ? "1 new order" : `${count} new orders`,
    changed: (count) => count === 1 ? "1 order changed" : `${count} orders changed`,
    vehicle: (count) => count === 1 ? "1 vehicle changed" : `${count} vehicles changed`,
    taken: (count) => count === 1 ? "1 order withdrawn" : `${count} orders withdrawn`,
    cancelled: (count) => count === 1 ? "1 order cancelled" : `${count} orders cancelled`,
  },
  work: { pickup: "load at", delivery: "deliver to" },
  stop: (when, what, place) => `${when}, ${what} ${place}`,
  first: (stop) => `First ${stop}`,
  link: (firm) => `${firm}: your stops, link good for two days, once`,
};
