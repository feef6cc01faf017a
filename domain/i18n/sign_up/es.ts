import type { SignUpWords } from "./fr.ts";

/** How a firm signs up, in Spanish. */
export const es: SignUpWords = {
  title: "Crear una cuenta de empresa",
  lead: "Su empresa y después usted. Un correo le permite luego confirmar y elegir su contraseña.",
  firm: "Su empresa",
  kind: "Actividad",
  kindHint: { shipper: "Confía mercancías para transportar", carrier: "Transporta para otros", recipient: "Recibe entregas" },
  person: "Usted",
  personHint: "Será responsable de esta cuenta; después podrá invitar a sus compañeros.",
  name: "Nombre y apellidos",
  email: "Correo electrónico profesional",
  language: "Idioma",
  ask: "Recibir el correo de confirmación",
  tooManyTries: "Demasiadas solicitudes. Vuelva a intentarlo en un cuarto de hora.",
  closedTitle: "Registro cerrado",
  closedText: "La plataforma todavía no está en servicio. Vuelva dentro de unos días.",

  sentTitle: "Mire su correo",
  sentTo: "Acaba de salir un correo a {email}. Dice cómo continuar.",
  sent: "Acaba de salir un correo a la dirección que ha indicado. Dice cómo continuar.",
  sentHelp: "Si no llega nada en unos minutos, mire el correo no deseado y la dirección, y empiece de nuevo.",
  again: "Empezar de nuevo",

  check: "Compruebe antes de confirmar. Si algo no es correcto, empiece de nuevo: todavía no se ha creado nada.",
  over: "Ya se utilizó o ha caducado. Si ha confirmado, su cuenta existe: inicie sesión. Si no, empiece de nuevo.",
  siretTakenTitle: "Esta empresa ya está registrada",
  siretTaken:
    "Alguien ha confirmado antes que usted un registro con el SIRET {siret}. Pida una invitación a quien gestiona esa cuenta.",
  emailTakenTitle: "Ya tiene una cuenta",
  emailTaken: "Entretanto se ha abierto una cuenta con {email}. Inicie sesión o elija una nueva contraseña.",

  mail: {
    reason: "Recibe este mensaje porque se ha indicado su dirección para registrar una empresa en SYMPHONI.A.",
    asked: (siret) => `Se ha indicado su dirección para registrar en SYMPHONI.A la empresa con SIRET ${siret}.`,
    link: {
      subject: "Confirmar el registro de su empresa",
      action: "Confirmar el registro",
      ignore: "Si no ha pedido nada, no haga nada: no se crea nada.",
    },
    account: {
      subject: "Ya tiene una cuenta",
      known: "Ya tiene una cuenta con esta dirección: no se ha creado nada. Inicie sesión.",
      forgotten: (url) => `¿Ha olvidado la contraseña? Elija otra: ${url}`,
      otherFirm:
        "Para registrar otra empresa, indique una dirección que aún no tenga cuenta e invite a esta desde los miembros de esa empresa.",
      action: "Iniciar sesión",
    },
    firm: {
      subject: "Su empresa ya está registrada",
      known: "Esa empresa ya está: no se ha creado nada.",
      told: "Las personas que gestionan su cuenta ya saben de su solicitud. Si la aceptan, recibirá una invitación.",
      notTold: "Pida una invitación a una persona que gestione su cuenta.",
    },
  },
};
