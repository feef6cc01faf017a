import type { TourStop } from "../driver_news/tour.ts";
import type { Lang } from "../i18n/lang.ts";
import { HOUR_MS, type Instant } from "../time/instant.ts";
import { invitation, passwordReset, securityNotice } from "./account_mails.ts";
import { documentReceipt } from "./document_receipt.ts";
import type { MailKind, RenderedMail } from "./mail.ts";
import { driverNewsMail } from "./driver_news_mail.ts";
import { deliveryLink, driverLink, noteLink, oneTimeCode, setUpLink } from "./mail_templates.ts";
import type { Notice, NoticeContent } from "./notice.ts";
import { noticeMail, type Told } from "./notice_mail.ts";
import { accountExists, signUpLink } from "./sign_up_mails.ts";

type Example = (lang: Lang, at: Instant, publicUrl: string) => RenderedMail;

const FIRM = "Transports Lemaire";
const SHIPPER = "Verreries de l’Aude";
const NAME = "Claire Petit";
const NUMBER = "OT-2026-000123";
const PLACE = "Quai 3, Limoux";
const EMAIL = "claire.petit@verreries.example";
const SIRET = "73282932000074";
const ROUTE = "Limoux (11) → Lille (59)";
const TIME_ZONE = "Europe/Paris";
const ORDER = { number: NUMBER, route: ROUTE, by: NAME };

function about(path: string, content: NoticeContent): Notice {
  return { ...content, orgId: "example", path };
}

function told(publicUrl: string, ...notices: readonly [Notice, ...Notice[]]): Told {
  return { notices, firm: FIRM, publicUrl };
}

function pickupAt(at: Instant): TourStop {
  return { id: "p1", kind: "pickup", name: PLACE, city: "Limoux", address: "", from: at, to: at + 2 * HOUR_MS, zone: TIME_ZONE };
}

/** Each mail of the product with made-up facts, as its reader would get it at `at`: for those who look over the templates. */
export const MAIL_EXAMPLES: Readonly<Record<MailKind, Example>> = {
  order_notices: (lang, _at, publicUrl) =>
    noticeMail(
      lang,
      told(
        publicUrl,
        about("/", { type: "flag.opened", facts: { ...ORDER, place: PLACE, flag: "shortage" } }),
        about("/", { type: "order.delivered", facts: ORDER }),
      ),
    ),
  pallet_reminder: (lang, at, publicUrl) => noticeMail(lang, told(publicUrl, palletsToConfirm(at))),
  vigilance_reminder: (lang, _at, publicUrl) => {
    const facts = { document: "urssaf", until: "2026-12-06", daysLeft: 15 } as const;
    return noticeMail(lang, told(publicUrl, about("/transporter/vigilance", { type: "vigilance.ending", facts })));
  },
  webhook_trouble: (lang, _at, publicUrl) => {
    const facts = { target: "tms.lemaire.example", count: 20 };
    return noticeMail(lang, told(publicUrl, about("/account/webhooks", { type: "webhook.paused", facts })));
  },
  digest: (lang, at, publicUrl) =>
    noticeMail(
      lang,
      told(
        publicUrl,
        about("/industry/orders", { type: "order.delivered", facts: ORDER }),
        about("/industry/orders", { type: "flag.opened", facts: { ...ORDER, place: PLACE, flag: "late" } }),
        palletsToConfirm(at),
      ),
    ),
  one_time_code: (lang, at) =>
    oneTimeCode(lang, { number: NUMBER, place: PLACE, code: "000000", expiresAt: at + HOUR_MS, timeZone: TIME_ZONE }),
  driver_link: (lang, at, publicUrl) => driverLink(lang, personal(at, publicUrl)),
  driver_news: (lang, at, publicUrl) =>
    driverNewsMail(lang, [{ kind: "given", number: NUMBER, plate: "AB-123-CD", stop: pickupAt(at) }], {
      url: publicUrl,
      expiresAt: at + 48 * HOUR_MS,
    }),
  set_up_link: (lang, at, publicUrl) => setUpLink(lang, personal(at, publicUrl)),
  delivery_link: (lang, at, publicUrl) =>
    deliveryLink(lang, {
      number: NUMBER,
      shipper: SHIPPER,
      place: PLACE,
      from: at,
      to: at + 2 * HOUR_MS,
      timeZone: TIME_ZONE,
      url: publicUrl,
      expiresAt: at + 48 * HOUR_MS,
    }),
  note_link: (lang, at, publicUrl) => noteLink(lang, { number: NUMBER, firm: SHIPPER, url: publicUrl, expiresAt: at + HOUR_MS }),
  sign_up_link: (lang, at, publicUrl) => signUpLink(lang, { siret: SIRET, url: publicUrl, expiresAt: at + HOUR_MS }),
  sign_up_answer: (lang, _at, publicUrl) => accountExists(lang, { name: NAME, siret: SIRET, otherFirm: true, publicUrl }),
  join_request: (lang, _at, publicUrl) =>
    noticeMail(lang, told(publicUrl, about("/account/members", { type: "member.requested", facts: { email: EMAIL } }))),
  firm_notice: (lang, _at, publicUrl) => {
    const facts = { email: EMAIL, reason: "hard_bounce" } as const;
    return noticeMail(lang, told(publicUrl, about("/account/members", { type: "mail.suppressed", facts })));
  },
  password_reset: (lang, at, publicUrl) => passwordReset(lang, { name: NAME, url: publicUrl, expiresAt: at + HOUR_MS }),
  invitation: (lang, at, publicUrl) =>
    invitation(lang, { name: NAME, firm: FIRM, by: "Karim Benali", url: publicUrl, expiresAt: at + HOUR_MS }),
  document_receipt: (lang) =>
    documentReceipt(lang, {
      firm: FIRM,
      outcomes: [
        { name: "émargé.pdf", outcome: "added", number: NUMBER },
        { name: "palettes.jpg", outcome: "waiting" },
        { name: "winmail.dat", outcome: "refused", code: "winmail" },
      ],
    }),
  security_notice: (lang, at) => securityNotice(lang, { name: NAME, event: { type: "password_changed" }, at }),
  alert: (lang, at, publicUrl) => {
    const facts = { rule: "error_rate", value: 4, threshold: 2, since: at } as const;
    return noticeMail(lang, told(publicUrl, about("/admin/alerts", { type: "alert.opened", facts })));
  },
};

function palletsToConfirm(at: Instant): Notice {
  const facts = { other: SHIPPER, quantity: 33, palletType: "EPAL1", until: at + 48 * HOUR_MS, timeZone: TIME_ZONE } as const;
  return about("/pallets", { type: "pallets.to_confirm", facts });
}

function personal(at: Instant, publicUrl: string) {
  return { name: NAME, firm: FIRM, url: publicUrl, expiresAt: at + HOUR_MS };
}
