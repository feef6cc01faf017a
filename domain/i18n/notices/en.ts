import type { UnreadableMail } from "../../mail_intake/received_mail.ts";
import { formatsFor } from "../../formats/formats.ts";
import { alertSentence } from "../alerts/alerts_words.ts";
import { en as vigilance } from "../vigilance/en.ts";
import type { NoticeWords } from "./fr.ts";

// Made when first needed: formatters take a while, and a process that starts needs none.
const formats = () => formatsFor("en");

const failures = {
  absent: "nobody there",
  refused: "goods refused",
  damage: "goods damaged",
  access: "no access",
  breakdown: "vehicle broken down",
  other: "another reason",
};

const flags = {
  late: "late",
  damage: "damage",
  shortage: "shortage",
  refusal: "refusal",
  waiting: "waiting time",
  breakdown: "breakdown",
  proof_differs: "proof differs from the order",
};

const documents = { pod: "proof of delivery", photo: "photo", scan: "scan" };

const unreadable: Readonly<Record<UnreadableMail, string>> = {
  broken: "the message is damaged",
  too_many_parts: "it has too many parts",
  took_too_long: "reading it took too long",
  too_long: "it is over 25 MB",
};
const suppressions = {
  hard_bounce: "it does not exist any more, or takes no mail",
  soft_bounces: "it refused three mails in a row",
  complaint: "a mail was reported as spam",
};

/** What notices and mails say, in English. */
export const en: NoticeWords = {
  titles: {
    "offer.sent": "Offer to answer",
    "offer.accepted": "Offer accepted",
    "offer.refused": "Offer refused",
    "offer.expired": "Offer expired",
    "carrier.assigned": "Transport entrusted",
    "order.detailed": "Order details added",
    "driver.assigned": "Driver assigned",
    "stop.arrived": "Truck arrived",
    "stop.loaded": "Goods loaded",
    "stop.unloaded": "Goods unloaded",
    "stop.failed": "Stop not done",
    "flag.opened": "Incident reported",
    "flag.settled": "Incident settled",
    "document.added": "Document added",
    "order.delivered": "Order delivered",
    "proof.received": "Proof of delivery to verify",
    "proof.verified": "Proof of delivery verified",
    "order.closed": "Order closed",
    "order.cancelled": "Order cancelled",
    "pallets.disputed": "Pallets disputed",
    "pallets.settled": "Pallet dispute settled",
    "pallets.to_confirm": "Pallets to confirm",
    "webhook.parked": "Webhook event not delivered",
    "webhook.paused": "Webhook paused",
    "member.requested": "Request to join you",
    "alert.opened": "Platform alert",
    "alert.closed": "Alert over",
    "mail.suppressed": "Address that gets no mail",
    "vigilance.ending": "Document about to expire",
    "vigilance.refused": "Document refused",
    "vigilance.restored": "Document accepted again",
    "vigilance.answered": "Answer to your refusal",
    "reading.budget": "Pages to read this month",
    "mail.unreadable": "Unreadable email",
    "document.unplaced": "Received document to file",
    "texts.budget": "Texts this month",
    "chat.paused": "Chat channel paused",
  },
  sentences: {
    "alert.opened": (facts) => alertSentence("en", facts),
    "alert.closed": (facts) => `${alertSentence("en", facts)} The rule holds again.`,
    "offer.sent": ({ shipper, number, route, deadline, timeZone }) =>
      `${shipper} offers you order ${number}, ${route}. Answer before ${formats().dateTime(deadline, timeZone)}.`,
    "offer.accepted": ({ carrier, number, route }) => `${carrier} accepted order ${number}, ${route}.`,
    "offer.refused": ({ carrier, number, route, reason }) => `${carrier} refused order ${number}, ${route}. Reason: ${reason}`,
    "offer.expired": ({ carrier, number, route }) =>
      `The offer of order ${number}, ${route}, to ${carrier} expired without an answer.`,
    "carrier.assigned": ({ by, number, route }) =>
      `${by} recorded your company’s agreement to order ${number}, ${route}. If that is wrong, cancel it and say why.`,
    "order.detailed": ({ by, number, route }) =>
      `${by} added what was missing in order ${number}, ${route}, which you took: check load and vehicle.`,
    "driver.assigned": ({ driver, plate, day, number }) =>
      `${driver} drives order ${number} on ${formats().day(day)} with ${plate}.`,
    "stop.arrived": ({ place, number }) => `The truck of order ${number} has arrived at ${place}.`,
    "stop.loaded": ({ place, number }) => `Order ${number} is loaded at ${place}.`,
    "stop.unloaded": ({ place, number }) => `Order ${number} is unloaded at ${place}.`,
    "stop.failed": ({ place, number, reason }) =>
      `The stop of order ${number} at ${place} could not be done (${failures[reason]}).`,
    "flag.opened": ({ place, number, flag }) => `Incident on order ${number} at ${place} (${flags[flag]}).`,
    "flag.settled": ({ by, number, flag }) => `${by} settled the incident on order ${number} (${flags[flag]}).`,
    "document.added": ({ by, number, document }) => `${by} added a document to order ${number} (${documents[document]}).`,
    "order.delivered": ({ number, route }) => `Order ${number}, ${route}, is delivered.`,
    "proof.received": ({ number, route }) =>
      `The proof of delivery of order ${number}, ${route}, has come in and waits to be verified.`,
    "proof.verified": ({ by, number }) => `${by} verified the proof of delivery of order ${number}.`,
    "order.closed": ({ by, number, route }) => `${by} closed order ${number}, ${route}.`,
    "order.cancelled": ({ by, number, route, reason }) => `${by} cancelled order ${number}, ${route}. Reason: ${reason}`,
    "pallets.disputed": ({ by, number }) => `${by} disputes the pallets of order ${number}.`,
    "pallets.settled": ({ by, number }) => `${by} settled the pallet dispute of order ${number}.`,
    "webhook.parked": ({ target, type, count }) =>
      `${target} did not take event ${type} in ${count} attempts. It is not sent any more; you can send it again.`,
    "webhook.paused": ({ target, count }) =>
      `${target} has failed ${count} attempts in a row. Events wait; sending goes on as soon as the address answers, or when you decide.`,
    "member.requested": ({ email }) =>
      `${email} wanted to register your company and asks to join it. Invite this address if you know it; if not, do nothing.`,
    "texts.budget": ({ percent, texts, monthlyTexts }) =>
      percent === 100
        ? `The ${monthlyTexts} texts of the month are sent: no more go out before next month.`
        : `${texts} of ${monthlyTexts} texts were sent this month (${percent}%).`,
    "chat.paused": ({ target, count }) =>
      `${target} has not taken our messages for ${count} tries. Check the address of the channel, then send a test message: if it arrives, messages go on.`,
    "mail.unreadable": ({ sentBy, reason, number }) =>
      `An email from ${sentBy}${number === undefined ? "" : ` for order ${number}`} could not be read (${
        unreadable[reason]
      }): no document was taken from it. Ask for it to be sent again.`,
    "document.unplaced": ({ count, sentBy }) =>
      count > 1
        ? `${sentBy} sent ${count} documents by email: their order was not found. File them.`
        : `${sentBy} sent a document by email: its order was not found. File it.`,
    "reading.budget": ({ percent, pages, monthlyPages }) =>
      percent === 100
        ? `All ${monthlyPages} pages of the month have been read: documents are read again next month.`
        : `${pages} of ${monthlyPages} pages have been read this month (${percent}%).`,
    "mail.suppressed": ({ email, reason }) =>
      `No mail is sent to ${email} any more: ${suppressions[reason]}. Ask support to unblock it once that is mended.`,
    "vigilance.ending": ({ document, until, daysLeft }) => {
      const [name, day] = [vigilance.kinds[document], formats().fullDay(until)];
      if (daysLeft < 0) return `${name}: its validity ended on ${day}. Upload the next document.`;
      if (daysLeft === 0) return `${name}: last day of validity. Upload the next document today.`;
      return `${name}: valid until ${day}, ${daysLeft} ${daysLeft === 1 ? "day" : "days"} left. Upload the next document.`;
    },
    "vigilance.refused": ({ document, shipper, reason, text }) =>
      `${shipper} does not accept your document “${vigilance.kinds[document]}”: ${vigilance.reasons[reason]}.${
        text === undefined ? "" : ` ${text}`
      } Upload another one, or answer.`,
    "vigilance.restored": ({ document, shipper }) => `${shipper} accepts your document “${vigilance.kinds[document]}” again.`,
    "vigilance.answered": ({ document, carrier, text }) =>
      `${carrier} answers the refusal of its document “${vigilance.kinds[document]}”: ${text}`,
    "pallets.to_confirm": ({ other, quantity, palletType, until, timeZone }) =>
      `An exchange of ${quantity} ${palletType} with ${other} waits for your confirmation. Without an answer it posts on ${
        formats().dateTime(until, timeZone)
      }.`,
  },
  openOrder: "Open the order",
  orderMailReason: (firm) => `You receive this message because you follow the orders of ${firm} on SYMPHONI.A.`,
  openPallets: "See the pallets",
  palletMailReason: (firm) => `You receive this message because you follow the pallets of ${firm} on SYMPHONI.A.`,
  openVigilance: "Open the vigilance file",
  vigilanceMailReason: (firm: string) => `You get this message because you follow vigilance documents for ${firm} on SYMPHONI.A.`,
  openWebhook: "View the webhook",
  webhookMailReason: (firm: string) => `You receive this message because you manage the webhooks of ${firm} on SYMPHONI.A.`,
  openMembers: "Open the members",
  memberMailReason: (firm) => `You receive this message because you run the account of ${firm} on SYMPHONI.A.`,
  oneTimeCode: {
    subject: (number) => `Signing code · ${number}`,
    title: "Your signing code",
    intro: (number, place) => `Give this code to the driver to sign the consignment note of order ${number} at ${place}.`,
    until: (at, timeZone) => `It works once, until ${formats().time(at, timeZone)}.`,
    reason: "You receive this code because a driver is at your site. If there is none, give it to nobody.",
  },
  driverLink: {
    subject: "Your driver access",
    title: (name) => `Hello ${name}`,
    intro: (firm) => `${firm} has opened today’s stops for you.`,
    action: "See my stops",
    until: (at) => `The link opens once, until ${formats().dateTime(at)}.`,
    reason: "This link is yours alone: do not pass it on.",
  },
  driverNewsReason:
    "You get this message because your carrier plans orders for you on SYMPHONI.A. Its link is personal: do not pass it on.",
  setUpLink: {
    subject: "Your SYMPHONI.A account",
    title: (name) => `Hello ${name}`,
    intro: (firm) => `An account at ${firm} was opened for you. Choose your password to begin.`,
    action: "Choose my password",
    until: (at) => `The link opens once, until ${formats().dateTime(at)}.`,
    reason: "This link is yours alone: do not pass it on.",
  },
  noteLink: {
    subject: (number) => `Consignment note · ${number}`,
    title: "A consignment note for you",
    intro: (firm, number) => `${firm} sends you consignment note ${number}.`,
    action: "Open the PDF",
    until: (at) => `The link stays open until ${formats().dateTime(at)}.`,
    reason: "You receive this message because your address was given for this transport.",
  },
  deliveryLink: {
    subject: (number) => `Delivery expected · ${number}`,
    title: "A delivery is on its way",
    intro: (shipper, place) => `${shipper} delivers to you at ${place}.`,
    when: (from, to, timeZone) => `Planned for ${formats().window(from, to, timeZone)}.`,
    action: "Follow and sign the delivery",
    until: (at) => `The link stays open until ${formats().dateTime(at)}.`,
    reason: "You receive this message because you are the contact of this delivery.",
  },
};
