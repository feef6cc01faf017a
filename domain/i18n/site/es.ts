import type { SiteWords } from "./fr.ts";

/** Public pages, sign-in, errors, in Spanish. */
export const es: SiteWords = {
  title: "SYMPHONI.A, el transporte por carretera en una sola orden",
  promise: "Una orden de transporte, todos los que la llevan",
  promiseMore:
    "Cargador, transportista, conductor y destinatario trabajan sobre la misma orden: su precio, su carta de porte electrónica, sus palés y su albarán firmado se guardan juntos o no se guardan.",
  signIn: "Iniciar sesión",
  signOut: "Cerrar sesión",
  toPortal: "Abrir mi espacio",
  email: "Correo electrónico",
  password: "Contraseña",
  newPassword: "Elegir una contraseña",
  newPasswordHint: "12 caracteres como mínimo",
  signInFailed: "El correo o la contraseña no son correctos. Compruebe ambos y vuelva a intentarlo.",
  tooManyTries: "Demasiados intentos. Vuelva a intentarlo en unos minutos.",
  signedOut: "Ha cerrado la sesión.",
  benefits: [
    {
      title: "La orden, del borrador al cierre",
      text: "Crear, ofrecer, aceptar, asignar, cargar, entregar, verificar: cada parte ve la misma secuencia en el mismo minuto.",
    },
    {
      title: "La carta de porte se firma en el muelle",
      text: "Reservas, fotos y firmas quedan encadenadas y selladas. Cualquiera puede comprobarlas con un código QR, sin cuenta.",
    },
    {
      title: "Los palés tienen una cuenta",
      text: "Cada intercambio es un asiento por partida doble, firmado con la carta de porte. Ambas partes ven el mismo saldo.",
    },
    {
      title: "El conductor trabaja con las manos libres",
      text: "Un enlace, un botón grande por paso. Sin red no se pierde nada ni se envía nada dos veces.",
    },
  ],
  linkTitle: {
    driver: "Abrir mi jornada",
    founding: "Poner en servicio la plataforma",
    sign_up: "Confirmar el registro",
    set_up: "Activar su cuenta",
    password_reset: "Elegir una nueva contraseña",
    invitation: "Unirse a una organización",
    delivery: "Ver la entrega",
  },
  linkText: {
    driver: "Este enlace abre su sesión de conductor en este teléfono. Solo sirve una vez.",
    founding:
      "Indique la empresa que explota la plataforma y su primera persona, que la administra. Este enlace solo sirve una vez.",
    sign_up: "Elija su contraseña para crear la cuenta de su empresa. Este enlace solo sirve una vez.",
    set_up: "Elija su contraseña. Este enlace solo sirve una vez.",
    password_reset: "Elija una nueva contraseña. Este enlace sirve una sola vez y sus otras sesiones se cerrarán.",
    invitation: "Esta invitación sirve una sola vez.",
    delivery: "Este enlace muestra una entrega y permite firmarla.",
  },
  linkButton: {
    driver: "Abrir mi jornada",
    founding: "Poner en servicio",
    sign_up: "Crear la cuenta",
    set_up: "Activar mi cuenta",
    password_reset: "Cambiar la contraseña",
    invitation: "Unirse",
    delivery: "Ver la entrega",
  },
  foundingFirm: "Empresa",
  foundingPerson: "Administrador",
  foundingName: "Nombre",
  linkDead: "Este enlace ya no sirve",
  linkDeadText: "Ya se utilizó, ha caducado o se ha retirado. Pida uno nuevo a quien se lo envió.",
  driverSignInTitle: "Abrir mi jornada",
  driverSignInText: "Su empresa le envía un enlace por SMS o correo. Ábralo en este teléfono para ver las paradas de hoy.",
  requestId: "Referencia de la petición",
  backHome: "Volver al inicio",
  forbiddenHelp: "Si cree que debería tener acceso, pregunte a quien gestiona su organización.",
  errors: {
    400: { title: "Petición ilegible", text: "El formulario llegó incompleto. Vuelva atrás y envíelo de nuevo." },
    401: { title: "Sesión terminada", text: "Inicie sesión de nuevo. Lo que escribió no se ha guardado." },
    403: { title: "Acceso denegado", text: "Su función no permite esta acción, o el formulario no procede de esta página." },
    404: { title: "Página no encontrada", text: "Esta página no existe o su organización no puede verla." },
    405: { title: "Aquí no es posible", text: "Esta dirección no responde a esa acción. Vuelva a la página anterior." },
    409: {
      title: "Ya tratado de otro modo",
      text: "Esta petición ya se envió con otro contenido. Recargue la página antes de repetirla.",
    },
    413: { title: "Envío demasiado grande", text: "El archivo o el formulario supera el límite: 20 MB por archivo." },
    415: { title: "Formato no reconocido", text: "Esta dirección espera un formulario." },
    422: { title: "Datos por corregir", text: "Falta un dato o no es válido. Vuelva atrás; no se ha guardado nada." },
    500: {
      title: "Se ha producido un error",
      text: "La incidencia queda registrada. Inténtelo en un momento; nada quedó a medias.",
    },
    503: { title: "No disponible por un momento", text: "No se ha guardado nada. Inténtelo en un momento." },
  },
};
