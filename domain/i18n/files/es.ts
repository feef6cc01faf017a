import type { FilesWords } from "./fr.ts";

/** Why files that somebody chose are not taken, in Spanish. */
export const es: FilesWords = {
  none: "Elija un archivo.",
  too_many: "Envíe 6 archivos como máximo a la vez.",
  empty: "«{name}» está vacío. Quizá se interrumpió el envío: elíjalo de nuevo.",
  too_large: "«{name}» supera los 20 MB.",
  not_accepted: "«{name}» no es ni una foto (JPEG, PNG, WebP) ni un PDF.",
  heic:
    "«{name}» es una foto HEIC, que no todo el mundo puede abrir. Envíela en JPEG. En un iPhone: Ajustes, Cámara, Formatos, «El más compatible».",
  broken: "«{name}» está incompleto o dañado: no se abre. Guárdelo o fotografíelo de nuevo.",
  too_many_pixels:
    "«{name}» contiene una imagen de más de 50 millones de píxeles. Redúzcala, o escanee a 300 puntos por pulgada.",
  encrypted: "«{name}» está protegido con contraseña. Guárdelo sin protección.",
  too_many_pages: "«{name}» tiene más de 50 páginas. Envíelo en varios archivos.",
  too_many_objects: "«{name}» contiene demasiados elementos. Imprímalo en PDF y envíe el resultado.",
  overblown: "«{name}» ocupa descomprimido mucho más que un documento. Imprímalo en PDF y envíe el resultado.",
  scripted: "«{name}» contiene un programa o un formulario activo. Imprímalo en PDF y envíe el resultado.",
  attachments: "«{name}» contiene otros archivos. Envíelos por separado.",
  took_too_long: "«{name}» es demasiado complicado para mostrarlo. Imprímalo en PDF o fotografíelo.",
};
