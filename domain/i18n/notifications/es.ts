import type { NotificationsWords } from "./fr.ts";

/** What people choose about being told, and the mail that gathers what waited, in Spanish. */
export const es: NotificationsWords = {
  title: "Notificaciones",
  lead: "De qué avisarle, por qué medio y a qué hora.",
  channels: { mail: "Correo", text: "SMS", push: "Dispositivos" },
  groups: {
    offers: { title: "Ofertas recibidas", text: "Ofertas por aceptar, transportes confiados, órdenes completadas." },
    answers: { title: "Respuestas a las ofertas", text: "Aceptadas, rechazadas, caducadas; conductor asignado." },
    problems: { title: "Problemas", text: "Paradas no realizadas, incidencias, anulaciones." },
    steps: { title: "Recogidas y entregas, paso a paso", text: "Llegadas, cargas, descargas, documentos añadidos." },
    proofs: { title: "Entregas y justificantes", text: "Órdenes entregadas, justificantes recibidos y verificados, cierres." },
    pallets: { title: "Palés", text: "Intercambios por confirmar, palés impugnados, litigios resueltos." },
    vigilance: { title: "Expediente de vigilancia", text: "Documentos que van a vencer, rechazos y respuestas." },
    programs: { title: "Webhooks averiados", text: "Direcciones de sus programas que ya no responden." },
    requests: { title: "Solicitudes para unirse", text: "Personas que quieren unirse a su empresa." },
    firm: { title: "Cuenta de la empresa", text: "Direcciones que ya no reciben, límites del mes alcanzados." },
    platform: { title: "Alertas de la plataforma", text: "Reglas de vigilancia que ya no se cumplen." },
  },
  table: "De qué se le avisa",
  about: "Asunto",
  portal: "Todo queda visible en sus notificaciones, en la plataforma.",
  security:
    "Lo que afecta a la seguridad de su cuenta, y los enlaces y códigos que pide, salen siempre por correo, a cualquier hora.",
  box: (group, channel) => `${group}: ${channel}`,
  noPhone: "No sale ningún SMS: su número no está registrado.",
  addPhone: "Añadir mi número",
  phone: (number) => `Los SMS van al ${number}.`,
  changePhone: "Cambiar de número",
  noDevice: "Todavía no se avisa a ningún dispositivo.",
  addDevice: "Avisar a este dispositivo",
  devices: "Gestionar mis dispositivos",
  language: (language) => `Se le avisa en este idioma: ${language}.`,
  changeLanguage: "Cambiar de idioma",

  quiet: "Horas de calma",
  quietLead:
    "Durante estas horas no sale nada por correo, SMS ni dispositivo. Lo ocurrido sale después, en un solo envío. Un final anterior al comienzo es el del día siguiente.",
  quietOn: "Respetar mis horas de calma",
  from: "De",
  to: "A",
  days: "Días en que comienzan",
  urgent: "Avisarme de todos modos de lo urgente",
  urgentHint: "Parada no realizada, orden anulada, alerta de la plataforma.",
  always: "Deje al menos un momento en que se le pueda avisar.",
  noDay: "Elija al menos un día.",
  zone: "Zona horaria",

  digest: "Resumen por correo",
  digestLead: "Un solo correo en lugar de uno por novedad. Las ofertas por aceptar y lo urgente no esperan al resumen.",
  often: "Envío",
  atOnce: "De inmediato",
  daily: "Un resumen cada día",
  weekly: (weekday) => `Un resumen el ${weekday}`,
  hour: "Hora del resumen",

  save: "Guardar",
  changedMeanwhile: "Sus elecciones cambiaron en otro lugar entretanto. Compruébelas y guarde de nuevo.",

  mail: {
    subject: (count, firm) => `${count} novedades · ${firm}`,
    title: (count) => `${count} novedades para usted`,
    more: (count) => `Y ${count} más en la plataforma.`,
    action: "Ver las notificaciones",
    reason: (firm) => `Recibe este resumen porque trabaja para ${firm} en SYMPHONI.A.`,
  },
};
