import type { UnreadableMail } from "../../mail_intake/received_mail.ts";
import { formatsFor } from "../../formats/formats.ts";
import { alertSentence } from "../alerts/alerts_words.ts";
import { es as vigilance } from "../vigilance/es.ts";
import type { NoticeWords } from "./fr.ts";

// Made when first needed: formatters take a while, and a process that starts needs none.
const formats = () => formatsFor("es");

const failures = {
  absent: "nadie en el lugar",
  refused: "mercancía rechazada",
  damage: "mercancía dañada",
  access: "sin acceso",
  breakdown: "avería del vehículo",
  other: "otro motivo",
};

const flags = {
  late: "retraso",
  damage: "daños",
  shortage: "faltante",
  refusal: "rechazo",
  waiting: "espera",
  breakdown: "avería",
  proof_differs: "el albarán no coincide con la orden",
};

const documents = { pod: "albarán firmado", photo: "foto", scan: "documento escaneado" };

const unreadable: Readonly<Record<UnreadableMail, string>> = {
  broken: "el mensaje está dañado",
  too_many_parts: "tiene demasiadas partes",
  took_too_long: "su lectura ha tardado demasiado",
  too_long: "supera 25 MB",
};
const suppressions = {
  hard_bounce: "ya no existe o no acepta correo",
  soft_bounces: "rechazó tres correos seguidos",
  complaint: "un correo se marcó como no deseado",
};

/** What notices and mails say, in Spanish. */
export const es: NoticeWords = {
  titles: {
    "offer.sent": "Oferta por responder",
    "offer.accepted": "Oferta aceptada",
    "offer.refused": "Oferta rechazada",
    "offer.expired": "Oferta caducada",
    "carrier.assigned": "Transporte confiado",
    "order.detailed": "Orden completada con datos",
    "driver.assigned": "Conductor asignado",
    "stop.arrived": "Camión en el lugar",
    "stop.loaded": "Carga hecha",
    "stop.unloaded": "Descarga hecha",
    "stop.failed": "Parada no realizada",
    "flag.opened": "Incidencia comunicada",
    "flag.settled": "Incidencia resuelta",
    "document.added": "Documento añadido",
    "order.delivered": "Orden entregada",
    "proof.received": "Albarán firmado por verificar",
    "proof.verified": "Albarán firmado verificado",
    "order.closed": "Orden cerrada",
    "order.cancelled": "Orden anulada",
    "pallets.disputed": "Palés en disputa",
    "pallets.settled": "Disputa de palés resuelta",
    "pallets.to_confirm": "Palés por confirmar",
    "webhook.parked": "Evento de webhook no entregado",
    "webhook.paused": "Webhook en pausa",
    "member.requested": "Solicitud de unirse a ustedes",
    "alert.opened": "Alerta de la plataforma",
    "alert.closed": "Alerta terminada",
    "mail.suppressed": "Dirección que ya no recibe correo",
    "vigilance.ending": "Documento a punto de vencer",
    "vigilance.refused": "Documento rechazado",
    "vigilance.restored": "Documento aceptado de nuevo",
    "vigilance.answered": "Respuesta a su rechazo",
    "reading.budget": "Páginas que leer este mes",
    "mail.unreadable": "Correo ilegible",
    "document.unplaced": "Documento recibido por clasificar",
    "texts.budget": "SMS de este mes",
    "chat.paused": "Canal de chat en pausa",
  },
  sentences: {
    "alert.opened": (facts) => alertSentence("es", facts),
    "alert.closed": (facts) => `${alertSentence("es", facts)} La regla vuelve a cumplirse.`,
    "offer.sent": ({ shipper, number, route, deadline, timeZone }) =>
      `${shipper} le ofrece la orden ${number}, ${route}. Responda antes del ${formats().dateTime(deadline, timeZone)}.`,
    "offer.accepted": ({ carrier, number, route }) => `${carrier} ha aceptado la orden ${number}, ${route}.`,
    "offer.refused": ({ carrier, number, route, reason }) =>
      `${carrier} ha rechazado la orden ${number}, ${route}. Motivo: ${reason}`,
    "offer.expired": ({ carrier, number, route }) =>
      `La oferta de la orden ${number}, ${route}, a ${carrier} ha caducado sin respuesta.`,
    "carrier.assigned": ({ by, number, route }) =>
      `${by} ha registrado el acuerdo de su empresa para la orden ${number}, ${route}. Si no es correcto, anúlela e indique el motivo.`,
    "order.detailed": ({ by, number, route }) =>
      `${by} ha completado los datos que faltaban en la orden ${number}, ${route}, que usted aceptó: compruebe la carga y el vehículo.`,
    "driver.assigned": ({ driver, plate, day, number }) =>
      `${driver} conducirá la orden ${number} el ${formats().day(day)} con ${plate}.`,
    "stop.arrived": ({ place, number }) => `El camión de la orden ${number} ha llegado: ${place}.`,
    "stop.loaded": ({ place, number }) => `La orden ${number} está cargada: ${place}.`,
    "stop.unloaded": ({ place, number }) => `La orden ${number} está descargada: ${place}.`,
    "stop.failed": ({ place, number, reason }) =>
      `La parada de la orden ${number} no se pudo realizar (${failures[reason]}): ${place}.`,
    "flag.opened": ({ place, number, flag }) => `Incidencia en la orden ${number} (${flags[flag]}): ${place}.`,
    "flag.settled": ({ by, number, flag }) => `${by} ha resuelto la incidencia de la orden ${number} (${flags[flag]}).`,
    "document.added": ({ by, number, document }) =>
      `${by} ha añadido un documento a la orden ${number} (${documents[document]}).`,
    "order.delivered": ({ number, route }) => `La orden ${number}, ${route}, está entregada.`,
    "proof.received": ({ number, route }) =>
      `El albarán firmado de la orden ${number}, ${route}, ha llegado y espera su verificación.`,
    "proof.verified": ({ by, number }) => `${by} ha verificado el albarán firmado de la orden ${number}.`,
    "order.closed": ({ by, number, route }) => `${by} ha cerrado la orden ${number}, ${route}.`,
    "order.cancelled": ({ by, number, route, reason }) => `${by} ha anulado la orden ${number}, ${route}. Motivo: ${reason}`,
    "pallets.disputed": ({ by, number }) => `${by} disputa los palés de la orden ${number}.`,
    "pallets.settled": ({ by, number }) => `${by} ha resuelto la disputa de palés de la orden ${number}.`,
    "webhook.parked": ({ target, type, count }) =>
      `${target} no aceptó el evento ${type} tras ${count} intentos. Ya no se envía; puede reenviarlo.`,
    "webhook.paused": ({ target, count }) =>
      `${target} ha fallado ${count} intentos seguidos. Los eventos esperan; el envío continúa en cuanto la dirección responda, o cuando usted lo decida.`,
    "member.requested": ({ email }) =>
      `${email} ha querido registrar su empresa y pide unirse a ella. Invite a esta dirección si la conoce; si no, no haga nada.`,
    "texts.budget": ({ percent, texts, monthlyTexts }) =>
      percent === 100
        ? `Los ${monthlyTexts} SMS del mes están enviados: no saldrán más hasta el mes que viene.`
        : `Se han enviado ${texts} de ${monthlyTexts} SMS este mes (${percent} %).`,
    "chat.paused": ({ target, count }) =>
      `${target} no acepta nuestros mensajes desde hace ${count} intentos. Compruebe la dirección del canal y envíe un mensaje de prueba: si llega, los envíos continúan.`,
    "mail.unreadable": ({ sentBy, reason, number }) =>
      `No se ha podido leer un correo de ${sentBy}${number === undefined ? "" : ` para la orden ${number}`} (${
        unreadable[reason]
      }): no se ha tomado ningún documento. Pida que lo envíen de nuevo.`,
    "document.unplaced": ({ count, sentBy }) =>
      count > 1
        ? `${sentBy} envió ${count} documentos por correo: no se encontró su orden. Clasifíquelos.`
        : `${sentBy} envió un documento por correo: no se encontró su orden. Clasifíquelo.`,
    "reading.budget": ({ percent, pages, monthlyPages }) =>
      percent === 100
        ? `Las ${monthlyPages} páginas del mes ya se han leído: la lectura de documentos sigue el mes que viene.`
        : `Se han leído ${pages} de ${monthlyPages} páginas este mes (${percent} %).`,
    "mail.suppressed": ({ email, reason }) =>
      `Ya no se envía ningún correo a ${email}: ${
        suppressions[reason]
      }. Pidan al soporte que la desbloquee cuando esté resuelto.`,
    "vigilance.ending": ({ document, until, daysLeft }) => {
      const [name, day] = [vigilance.kinds[document], formats().fullDay(until)];
      if (daysLeft < 0) return `${name}: su validez terminó el ${day}. Suba el documento siguiente.`;
      if (daysLeft === 0) return `${name}: último día de validez. Suba hoy el documento siguiente.`;
      return `${name}: válido hasta el ${day}, dentro de ${daysLeft} ${
        daysLeft === 1 ? "día" : "días"
      }. Suba el documento siguiente.`;
    },
    "vigilance.refused": ({ document, shipper, reason, text }) =>
      `${shipper} no acepta su documento «${vigilance.kinds[document]}»: ${vigilance.reasons[reason]}.${
        text === undefined ? "" : ` ${text}`
      } Suba otro, o responda.`,
    "vigilance.restored": ({ document, shipper }) => `${shipper} acepta de nuevo su documento «${vigilance.kinds[document]}».`,
    "vigilance.answered": ({ document, carrier, text }) =>
      `${carrier} responde al rechazo de su documento «${vigilance.kinds[document]}»: ${text}`,
    "pallets.to_confirm": ({ other, quantity, palletType, until, timeZone }) =>
      `Un intercambio de ${quantity} ${palletType} con ${other} espera su confirmación. Sin respuesta se contabiliza el ${
        formats().dateTime(until, timeZone)
      }.`,
  },
  openOrder: "Abrir la orden",
  orderMailReason: (firm) => `Recibe este mensaje porque sigue las órdenes de ${firm} en SYMPHONI.A.`,
  openPallets: "Ver los palés",
  palletMailReason: (firm) => `Recibe este mensaje porque sigue los palés de ${firm} en SYMPHONI.A.`,
  openVigilance: "Abrir el expediente de vigilancia",
  vigilanceMailReason: (firm: string) =>
    `Recibe este mensaje porque sigue los documentos de vigilancia para ${firm} en SYMPHONI.A.`,
  openWebhook: "Ver el webhook",
  webhookMailReason: (firm: string) => `Recibe este mensaje porque gestiona los webhooks de ${firm} en SYMPHONI.A.`,
  openMembers: "Abrir los miembros",
  memberMailReason: (firm) => `Recibe este mensaje porque gestiona la cuenta de ${firm} en SYMPHONI.A.`,
  oneTimeCode: {
    subject: (number) => `Código de firma · ${number}`,
    title: "Su código de firma",
    intro: (number, place) => `Dé este código al conductor para firmar la carta de porte de la orden ${number}: ${place}.`,
    until: (at, timeZone) => `Vale una sola vez, hasta las ${formats().time(at, timeZone)}.`,
    reason: "Recibe este código porque hay un conductor en su centro. Si no lo hay, no se lo dé a nadie.",
  },
  driverLink: {
    subject: "Su acceso de conductor",
    title: (name) => `Hola, ${name}`,
    intro: (firm) => `${firm} le ha abierto el acceso a sus paradas de hoy.`,
    action: "Ver mis paradas",
    until: (at) => `El enlace se abre una sola vez, hasta el ${formats().dateTime(at)}.`,
    reason: "Este enlace es personal: no lo reenvíe.",
  },
  driverNewsReason:
    "Recibe este mensaje porque su transportista le asigna órdenes en SYMPHONI.A. Su enlace es personal: no lo reenvíe.",
  setUpLink: {
    subject: "Su cuenta de SYMPHONI.A",
    title: (name) => `Hola, ${name}`,
    intro: (firm) => `Se le ha abierto una cuenta en ${firm}. Elija su contraseña para empezar.`,
    action: "Elegir mi contraseña",
    until: (at) => `El enlace se abre una sola vez, hasta el ${formats().dateTime(at)}.`,
    reason: "Este enlace es personal: no lo reenvíe.",
  },
  noteLink: {
    subject: (number) => `Carta de porte · ${number}`,
    title: "Una carta de porte para usted",
    intro: (firm, number) => `${firm} le envía la carta de porte ${number}.`,
    action: "Abrir el PDF",
    until: (at) => `El enlace sigue abierto hasta el ${formats().dateTime(at)}.`,
    reason: "Recibe este mensaje porque su dirección se indicó para este transporte.",
  },
  deliveryLink: {
    subject: (number) => `Entrega prevista · ${number}`,
    title: "Se espera una entrega",
    intro: (shipper, place) => `${shipper} le entrega en ${place}.`,
    when: (from, to, timeZone) => `Franja prevista: ${formats().window(from, to, timeZone)}.`,
    action: "Seguir y firmar la entrega",
    until: (at) => `El enlace permanece abierto hasta el ${formats().dateTime(at)}.`,
    reason: "Recibe este mensaje porque es el contacto de esta entrega.",
  },
};
