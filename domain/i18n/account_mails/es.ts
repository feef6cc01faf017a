import { formatsFor } from "../../formats/formats.ts";
import { es as trade } from "../trade/es.ts";
import type { AccountMailWords } from "./fr.ts";

const formats = () => formatsFor("es");

/** What the mails about an account say, in Spanish. */
export const es: AccountMailWords = {
  titles: {
    password_changed: "Su contraseña ha cambiado",
    second_factor_set: "Segundo factor activado",
    second_factor_removed: "Segundo factor retirado",
    recovery_codes_renewed: "Nuevos códigos de recuperación",
    recovery_code_used: "Código de recuperación utilizado",
    refresh_token_replayed: "Acceso a la API cerrado",
    role_changed: "Su función ha cambiado",
    membership_accepted: "Se ha unido a una organización",
    membership_ended: "Ha dejado una organización",
    passkey_added: "Clave de acceso añadida",
    passkey_removed: "Clave de acceso eliminada",
  },
  sentences: {
    password_changed: () => "La contraseña de su cuenta de SYMPHONI.A acaba de cambiar. Sus otras sesiones se han cerrado.",
    second_factor_set: () =>
      "A partir de ahora, su cuenta pide un código de su aplicación de autenticación. Sus otras sesiones se han cerrado.",
    second_factor_removed: () => "Su cuenta ya no pide ningún código al entrar. Sus otras sesiones se han cerrado.",
    recovery_codes_renewed: () => "Se han creado diez códigos de recuperación nuevos. Los anteriores ya no sirven.",
    recovery_code_used: ({ left }) => `Se ha utilizado un código de recuperación para entrar. Quedan ${left}.`,
    refresh_token_replayed: ({ firm }) =>
      `Un token de renovación de la API, abierto con su cuenta para ${firm}, se ha usado dos veces: puede que alguien lo haya copiado. Ese acceso está cerrado.`,
    role_changed: ({ firm, role }) => `Su función en ${firm} es ahora: ${trade.role[role]}.`,
    membership_accepted: ({ firm }) => `Ahora forma parte de ${firm}.`,
    membership_ended: ({ firm }) => `Ya no tiene acceso a ${firm}.`,
    passkey_added: () => "Una clave de acceso permite ahora entrar en su cuenta sin contraseña.",
    passkey_removed: () => "Una clave de acceso ya no permite entrar en su cuenta.",
  },
  hello: (name) => `Hola, ${name}`,
  at: (at) => `El ${formats().dateTime(at)}.`,
  until: (at) => `El enlace se abre una sola vez, hasta el ${formats().dateTime(at)}.`,
  notYou:
    "Si no esperaba este cambio, pida una nueva contraseña en la página de acceso y avise a la persona que gestiona su organización.",
  securityReason: "Recibe este mensaje porque afecta a la seguridad de su cuenta.",
  personal: "Este enlace es personal: no lo reenvíe.",
  reset: {
    subject: "Elegir una nueva contraseña",
    intro: "Se ha pedido una nueva contraseña para su cuenta de SYMPHONI.A.",
    action: "Elegir una contraseña",
    ignore: "Si no ha pedido nada, no haga nada: su contraseña sigue siendo la misma.",
  },
  invitation: {
    subject: (firm) => `Unirse a ${firm} en SYMPHONI.A`,
    intro: (by, firm) => `${by} le invita a unirse a ${firm} en SYMPHONI.A.`,
    action: "Ver la invitación",
  },
};
