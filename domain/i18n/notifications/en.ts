import type { NotificationsWords } from "./fr.ts";

/** What people choose about being told, and the mail that gathers what waited, in English. */
export const en: NotificationsWords = {
  title: "Notifications",
  lead: "What to tell you, by which means, at what time.",
  channels: { mail: "E-mail", text: "Text", push: "Devices" },
  groups: {
    offers: { title: "Offers received", text: "Offers to accept, transports entrusted to you, completed orders." },
    answers: { title: "Answers to offers", text: "Accepted, refused, expired; driver assigned." },
    problems: { title: "Problems", text: "Stops that failed, incidents, cancellations." },
    steps: { title: "Pickups and deliveries, step by step", text: "Arrivals, loading, unloading, added documents." },
    proofs: { title: "Deliveries and proofs", text: "Delivered orders, proofs received and verified, closed orders." },
    pallets: { title: "Pallets", text: "Exchanges to confirm, disputed pallets, settled disputes." },
    vigilance: { title: "Vigilance file", text: "Documents about to expire, refusals and answers." },
    programs: { title: "Webhooks in trouble", text: "Addresses of your programs that no longer answer." },
    requests: { title: "Requests to join you", text: "People who want to join your company." },
    firm: { title: "Company account", text: "Addresses that no longer receive, monthly limits reached." },
    platform: { title: "Platform alerts", text: "Monitoring rules that no longer hold." },
  },
  table: "What you are told",
  about: "Subject",
  portal: "Everything stays visible in your notifications on the platform.",
  security:
    "Whatever concerns the security of your account, and the links and codes that you ask for, always go out by e-mail, at any hour.",
  box: (group, channel) => `${group}: ${channel}`,
  noPhone: "No text goes out: your number is not registered.",
  addPhone: "Add my number",
  phone: (number) => `Texts go to ${number}.`,
  changePhone: "Change the number",
  noDevice: "No device is notified yet.",
  addDevice: "Notify this device",
  devices: "Manage my devices",
  language: (language) => `You are told in this language: ${language}.`,
  changeLanguage: "Change the language",

  quiet: "Quiet hours",
  quietLead:
    "During these hours nothing goes out by e-mail, text or device. What happened is sent afterwards, all at once. An end before the start is that of the next day.",
  quietOn: "Keep my quiet hours",
  from: "From",
  to: "To",
  days: "Days on which they begin",
  urgent: "Tell me all the same what is urgent",
  urgentHint: "Failed stop, cancelled order, platform alert.",
  always: "Leave at least some time when you can be told.",
  noDay: "Choose at least one day.",
  zone: "Time zone",

  digest: "Summary by e-mail",
  digestLead:
    "One e-mail instead of one for each piece of news. Offers to accept and what is urgent do not wait for the summary.",
  often: "Sending",
  atOnce: "At once",
  daily: "A summary every day",
  weekly: (weekday) => `A summary on ${weekday}`,
  hour: "Hour of the summary",

  save: "Save",
  changedMeanwhile: "Your choices were changed elsewhere meanwhile. Check them, then save again.",

  mail: {
    subject: (count, firm) => `${count} pieces of news · ${firm}`,
    title: (count) => `${count} pieces of news for you`,
    more: (count) => `And ${count} more on the platform.`,
    action: "See the notifications",
    reason: (firm) => `You receive this summary because you work for ${firm} on SYMPHONI.A.`,
  },
};
