import type { DriverNewsWords } from "./fr.ts";

/** What drivers are told on their phones, in Spanish. */
export const es: DriverNewsWords = {
  one: {
    given: (number) => `Nueva orden ${number}`,
    changed: (number) => `Orden ${number} modificada`,
    vehicle: (number, plate) => `Orden ${number}, vehículo ${plate}`,
    taken: (number) => `Orden ${number} retirada`,
    cancelled: (number) => `Orden ${number} anulada`,
  },
  some: {
    given: (count) => count === 1 ? "1 orden nueva" : `${count} órdenes nuevas`,
    changed: (count) => count === 1 ? "1 orden modificada" : `${count} órdenes modificadas`,
    vehicle: (count) => count === 1 ? "1 vehículo cambiado" : `${count} vehículos cambiados`,
    taken: (count) => count === 1 ? "1 orden retirada" : `${count} órdenes retiradas`,
    cancelled: (count) => count === 1 ? "1 orden anulada" : `${count} órdenes anuladas`,
  },
  work: { pickup: "cargar en", delivery: "entregar en" },
  stop: (when, what, place) => `${when}, ${what} ${place}`,
  first: (stop) => `Primero ${stop}`,
  link: (firm) => `${firm}: sus paradas, enlace válido dos días, una vez`,
  told: {
    due: (at) => `Se avisará al conductor el ${at}`,
    byNobody: "Conductor sin avisar, sin móvil, correo ni notificaciones: llámelo",
    text: {
      waiting: "SMS al conductor: enviándose",
      sent: (at) => `SMS enviado al conductor el ${at}`,
      delivered: (at) => `SMS recibido por el conductor el ${at}`,
      failed: "El conductor no recibió el SMS: llámelo",
      kept: "SMS guardado en la bandeja de salida, sin operador: llame al conductor",
      withheld: "No quedan SMS este mes: llame al conductor",
    },
    mail: {
      waiting: "Correo al conductor: enviándose",
      sent: (at) => `Correo enviado al conductor el ${at}`,
      delivered: (at) => `Correo recibido por el conductor el ${at}`,
      failed: "El conductor no recibió el correo: llámelo",
    },
    push: {
      waiting: "Notificación al conductor: enviándose",
      sent: (at) => `Conductor avisado en su teléfono el ${at}`,
      failed: "El conductor no recibió la notificación: llámelo",
      texted: (at) => `Notificación no recibida, SMS enviado al conductor el ${at}`,
    },
  },
};
