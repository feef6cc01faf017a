import type { Lang } from "../i18n/lang.ts";
import { HOUR_MS, type Instant } from "../time/instant.ts";
import { invitation, passwordReset, securityNotice } from "./account_mails.ts";
import { alertMail } from "./alert_mail.ts";
import type { MailKind, RenderedMail } from "./mail.ts";
import {
  deliveryLink,
  driverLink,
  joinRequest,
  noteLink,
  oneTimeCode,
  orderNotices,
  palletReminder,
  setUpLink,
  webhookTrouble,
} from "./mail_templates.ts";
import type { NoticeContent, NoticeType } from "./notice.ts";
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

function about<Type extends NoticeType>(notice: NoticeContent<Type>, publicUrl: string, path: string) {
  return { notice: { ...notice, orgId: "example", path }, firm: FIRM, url: publicUrl + path };
}

/** Each mail of the product with made-up facts, as its reader would get it at `at`: for those who look over the templates. */
export const MAIL_EXAMPLES: Readonly<Record<MailKind, Example>> = {
  order_notices: (lang, _at, publicUrl) =>
    orderNotices(lang, {
      notices: [
        { type: "flag.opened", facts: { ...ORDER, place: PLACE, flag: "shortage" }, orgId: "example", path: "/" },
        { type: "order.delivered", facts: ORDER, orgId: "example", path: "/" },
      ],
      firm: FIRM,
      url: publicUrl,
    }),
  pallet_reminder: (lang, at, publicUrl) => {
    const facts = { other: SHIPPER, quantity: 33, palletType: "EPAL1", until: at + 48 * HOUR_MS, timeZone: TIME_ZONE } as const;
    return palletReminder(lang, about({ type: "pallets.to_confirm", facts }, publicUrl, "/pallets"));
  },
  webhook_trouble: (lang, _at, publicUrl) =>
    webhookTrouble(
      lang,
      about({ type: "webhook.paused", facts: { target: "tms.lemaire.example", count: 20 } }, publicUrl, "/account/webhooks"),
    ),
  one_time_code: (lang, at) =>
    oneTimeCode(lang, { number: NUMBER, place: PLACE, code: "000000", expiresAt: at + HOUR_MS, timeZone: TIME_ZONE }),
  driver_link: (lang, at, publicUrl) => driverLink(lang, personal(at, publicUrl)),
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
    joinRequest(lang, about({ type: "member.requested", facts: { email: EMAIL } }, publicUrl, "/account/members")),
  password_reset: (lang, at, publicUrl) => passwordReset(lang, { name: NAME, url: publicUrl, expiresAt: at + HOUR_MS }),
  invitation: (lang, at, publicUrl) =>
    invitation(lang, { name: NAME, firm: FIRM, by: "Karim Benali", url: publicUrl, expiresAt: at + HOUR_MS }),
  security_notice: (lang, at) => securityNotice(lang, { name: NAME, event: { type: "password_changed" }, at }),
  alert: (lang, at, publicUrl) =>
    alertMail(
      lang,
      about(
        { type: "alert.opened", facts: { rule: "error_rate", value: 4, threshold: 2, since: at } },
        publicUrl,
        "/admin/alerts",
      ),
    ),
};

function personal(at: Instant, publicUrl: string) {
  return { name: NAME, firm: FIRM, url: publicUrl, expiresAt: at + HOUR_MS };
}
