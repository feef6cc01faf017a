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
  told: {
    due: (at) => `The driver will be told on ${at}`,
    byNobody: "Driver not told, no mobile, no mail, no notifications: call them",
    text: {
      waiting: "Text to the driver: being sent",
      sent: (at) => `Text sent to the driver on ${at}`,
      delivered: (at) => `Text received by the driver on ${at}`,
      failed: "The driver did not get the text: call them",
      kept: "Text kept in the outbox, for want of a provider: call the driver",
      withheld: "No texts left this month: call the driver",
    },
    mail: {
      waiting: "Mail to the driver: being sent",
      sent: (at) => `Mail sent to the driver on ${at}`,
      delivered: (at) => `Mail received by the driver on ${at}`,
      failed: "The driver did not get the mail: call them",
    },
    push: {
      waiting: "Notification to the driver: being sent",
      sent: (at) => `Driver told on their phone on ${at}`,
      failed: "The driver did not get the notification: call them",
      texted: (at) => `Notification not received, text sent to the driver on ${at}`,
    },
  },
};
