import { firstOf } from "./in_context.ts";
import { NAME, nameBehind, ONLY_CARRIES } from "./read_receiver.ts";
import type { Reader } from "./reading.ts";

/** Places at which pallets are exchanged, in a sentence. */
const PLACE =
  "(?:magasin|dépôt|entrepôt|plate-?forme|site|quai|base|agence|établissement|warehouse|depot|store|site|almacén|plataforma|tienda|centro)";
/** Who speaks for such a place: "responsable du magasin", "chef de quai de". */
const SPEAKS_FOR =
  `(?:responsable|directeur|directrice|gérante?|chef|réceptionnaire|magasinier|manager|encargado|jefe)(?: de (?:quai|dépôt|réception|magasin|site))?\\s(?:(?:du|de la|de l['’]|(?:of|at) the|del)\\s?(?:${PLACE})?(?:\\s(?:de|of))?|(?:de|of|at)(?!\\s${PLACE}\\s))`;
/** Where the lorry left them: "ont été laissées sur le site de", "nous avons déposé 22 palettes au magasin". */
const LEFT_AT =
  `(?:laiss|dépos|livr|remis|apport|confi|left|deliver|dropp|dej|deposit|entreg)\\p{L}*\\s[^.;:]{0,80}?(?:chez|(?:sur|à|au|dans|at|in|en)\\s(?:le |la |l['’]|les |the |el |vos? )?${PLACE}s?(?:\\s(?:de la société|de|du|des|d['’]|of|del?))?)`;
/** What a firm says that owes pallets, or took them in, over what is said of it in between. */
const OWES =
  "(?:,[^.;]{3,120},|,?\\s(?:à|de|at|en)\\s\\p{Lu}[\\p{L}-]+)?,?\\s(?:(?:nous )?(?:doit|reste|demeure)(?: encore| donc)? (?:\\p{L}+ )?(?:redevable|devoir|\\d)|(?:attest|certif|reconna|déclar|confirm|recono)\\p{L}* (?:\\p{L}+ ){0,2}(?:devoir|détenir|avoir|être|deber|adeudar|haber|mouvements?|échanges?|movements?|exchanges?|movimientos?|intercambios?)|owes|adeuda|debe \\d)";

/** A firm that begins a letter, and says behind what it is that it owes them, took them in or saw them move: "Conservas Ribera, con almacén en Tudela, declara …". */
const DECLARES = new RegExp(
  `(?<=^|\\n)(?!(?:Nous|We|Je|I|Ils?|Elles?|Vous|It|They|You|M\\.|Mme|Mr)(?!\\p{L}))${NAME}(?!,\\s(?:chef|responsable|réceptionn|magasinier|gérant|direct|agissant|représentant|manager|encargado|jefe))(?=(?:,\\s[^.;:]{3,90},)?(?:${OWES}|\\sdeclara(?:n|mos)?\\s(?:el|los)\\ssiguientes?\\smovimientos?|\\sdéclare(?:nt)?\\sles?\\smouvements?\\ssuivants?|\\sdeclares?\\sthe\\sfollowing\\smovements?))`,
  "u",
);

/** The firm with which a sentence on pallets says that they were left, or that owes them: "responsable du magasin Jardins d'Armor". */
export const readPalletSite: Reader = firstOf(
  nameBehind(SPEAKS_FOR, NAME, "", ONLY_CARRIES),
  nameBehind(
    "(?:[Ll]a (?:société|maison)|[Ll]['’](?:entreprise|enseigne)|[Ll]e (?:magasin|client)|[Ll]a empresa|[Qq]ue)",
    NAME,
    OWES,
    ONLY_CARRIES,
  ),
  (text) => {
    const found = DECLARES.exec(text);
    return found && !ONLY_CARRIES.test(found[0])
      ? { value: found[0].replace(/\s+/g, " "), from: found.index, to: found.index + found[0].length }
      : null;
  },
  nameBehind(LEFT_AT, NAME, "", ONLY_CARRIES),
);
