import type { PersonalDataWords } from "./fr.ts";

export const es: PersonalDataWords = {
  title: "Datos personales",
  lead: "Lo que guardamos de usted, para llevárselo o borrarlo.",
  exportTitle: "Llevarse los datos",
  exportText:
    "Un archivo JSON: la cuenta, sus organizaciones, los accesos, las llaves de acceso y los actos inscritos a su nombre en el registro de auditoría.",
  export: "Descargar el archivo",
  file: "datos-personales",
  eraseTitle: "Borrar los datos",
  eraseText:
    "Un seudónimo sustituye su nombre y su correo, todas las sesiones se cierran y la cuenta ya no se abre. Es definitivo.",
  keptText:
    "Permanece lo que la ley obliga a guardar: cartas de porte, pruebas de entrega y vales de palés firmados (hasta diez años) y el registro de auditoría.",
  erase: "Borrar",
  eraseQuestion: "¿Borrar definitivamente sus datos?",
  lastOwner: "Usted es la única persona que puede gestionar {firm}. Dé esa función a otra persona y borre después sus datos.",
  password: "Contraseña",
  erasedName: "Cuenta borrada {code}",
  adminTitle: "Datos personales de {name}",
  adminLead: "Solo a petición de la persona. Cada acto queda inscrito en el registro de auditoría.",
  adminLastOwner: "Esta persona es la única que puede gestionar {firm}. Dé antes esa función a otra persona.",
  alreadyErased: "Estos datos ya están borrados.",
  erasedDriver: "Conductor borrado {code}",
  driverEraseQuestion: "¿Borrar definitivamente los datos de {name}?",
  driverExportText:
    "Un archivo JSON: la ficha, los accesos y los teléfonos compartidos, las paradas confiadas y los actos del registro de auditoría.",
  driverEraseText:
    "Un seudónimo sustituye el nombre; teléfono, correo, PIN, enlaces y accesos desaparecen, y la ficha sale de la agenda. Es definitivo.",
  driverKeptText:
    "Permanece lo que la ley obliga a guardar: quién condujo, en las órdenes y las cartas de porte (hasta diez años), y el registro de auditoría.",
};
