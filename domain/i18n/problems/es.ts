import type { ProblemWords } from "./fr.ts";

export const es: ProblemWords = {
  problems: {
    malformed_json: { title: "JSON ilegible", detail: "El cuerpo no es JSON en UTF-8: {reason}" },
    malformed_parameter: {
      title: "Parámetro rechazado",
      detail: "Un parámetro de la dirección o una cabecera no tiene la forma esperada.",
    },
    not_signed_in: {
      title: "Identificación necesaria",
      detail: "Envíe un token o una clave válidos: «Authorization: Bearer …».",
    },
    token_expired: { title: "Token caducado", detail: "Pida uno nuevo en /api/v1/auth/refresh." },
    wrong_credentials: { title: "Credenciales rechazadas", detail: "La dirección, la contraseña o el código es incorrecto." },
    second_factor_required: {
      title: "Se requiere el segundo factor",
      detail: "Esta cuenta pide también «otp», el código de la aplicación de autenticación, o «recoveryCode».",
    },
    refresh_refused: {
      title: "Token de renovación rechazado",
      detail: "Este token es desconocido, ha caducado o ya se ha usado. Inicie sesión de nuevo en /api/v1/auth/login.",
    },
    forbidden: { title: "Acceso denegado", detail: "Este rol, esta clave o esta organización no lo permite." },
    not_found: { title: "No encontrado", detail: "Este recurso no existe o no es visible para su organización." },
    document_not_read: { title: "Sin leer", detail: "Nadie ha pedido leer este documento: véase ocr/extract." },
    method_not_allowed: { title: "Método no permitido", detail: "Esta dirección responde a: {allowed}." },
    not_acceptable: { title: "Formato de respuesta no disponible", detail: "La respuesta solo existe como {types}." },
    conflict: { title: "Estado incompatible", detail: "El recurso ha cambiado entretanto, o su estado no lo permite." },
    pages_spent: { title: "Páginas del mes agotadas", detail: "Su organización ya ha hecho leer todas sus páginas del mes." },
    idempotency_key_reused: {
      title: "Clave de idempotencia ya utilizada",
      detail: "Esta clave sirvió para una petición con otro contenido. Tome una nueva.",
    },
    precondition_failed: { title: "Versión superada", detail: "El recurso ya no es el que nombra If-Match. Léalo de nuevo." },
    too_large: { title: "Cuerpo demasiado grande", detail: "El cuerpo supera {max} bytes." },
    unsupported_media_type: { title: "Tipo de contenido rechazado", detail: "Esta dirección espera {types}." },
    invalid_body: { title: "Contenido rechazado", detail: "Hay campos por corregir: véase «errors»." },
    refused_by_rule: { title: "Rechazado por una regla", detail: "Una regla del transporte lo impide." },
    too_many_requests: {
      title: "Demasiadas peticiones",
      detail: "El límite es de {limit} por minuto. Reintente dentro de {seconds} s.",
    },
    too_many_tries: {
      title: "Demasiados intentos",
      detail: "Demasiados intentos de inicio de sesión. Vuelva a intentarlo en {seconds} s.",
    },
    unexpected: { title: "Error inesperado", detail: "El incidente queda registrado con «instance». Nada se hizo a medias." },
    store_away: {
      title: "No disponible un momento",
      detail: "Reintente dentro de un momento, con la misma clave de idempotencia.",
    },
  },
  fields: {
    required: "Este campo es obligatorio",
    unknown_field: "Este campo no existe",
    repeated: "Este parámetro solo admite un valor",
    wrong_type: "Tipo esperado: {expected}",
    too_long: "{max} caracteres como máximo",
    too_short: "{min} caracteres como mínimo",
    too_big: "{max} como máximo",
    too_small: "{min} como mínimo",
    too_many: "{max} elementos como máximo",
    too_few: "{min} elementos como mínimo",
    invalid_format: "Formato esperado: {expected}",
    not_in_list: "Valores posibles: {values}",
    invalid: "Este valor no es válido",
  },
  unreadable: { syntax: "su sintaxis es incorrecta", text: "un texto contiene medio carácter" },
};
