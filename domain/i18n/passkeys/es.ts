import type { PasskeysWords } from "./fr.ts";

/** Passkeys, in Spanish. */
export const es: PasskeysWords = {
  title: "Claves de acceso",
  lead:
    "Una clave de acceso sustituye a la contraseña y al segundo factor: se desbloquea en su dispositivo con la huella, la cara o un código.",
  needsScript: "Para añadir una clave de acceso, el navegador debe ejecutar JavaScript.",
  empty: "Ninguna clave de acceso",
  emptyText: "Sus claves aparecerán aquí. Añada una desde cada dispositivo con el que se conecta.",
  list: "Sus claves de acceso",
  name: "Nombre de la clave",
  nameHint: "Por ejemplo: teléfono, ordenador de la oficina",
  defaultName: "Clave de acceso",
  createdAt: "Añadida el",
  lastUsedAt: "Último uso",
  never: "Nunca",
  add: "Añadir una clave de acceso",
  addTitle: "Añadir",
  remove: "Eliminar",
  removeTitle: "¿Eliminar esta clave de acceso?",
  removeText: (name) => `«${name}» ya no permitirá conectarse. Elimínela también de su dispositivo o de su llavero.`,
  refused: {
    answer: "No se pudo verificar la clave. Empiece de nuevo.",
    passkey_known: "Esta clave ya está registrada.",
    too_many_passkeys: "Ya tiene veinte claves. Elimine una antes de añadir otra.",
  },
  cancelled: "No se hizo nada: la solicitud se canceló o el dispositivo no respondió.",
  signIn: "Usar una clave de acceso",
  signInFailed: "Esta clave no permite conectarse aquí. Pruebe con otra o con su contraseña.",
};
