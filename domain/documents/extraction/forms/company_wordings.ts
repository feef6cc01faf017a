import type { Wording } from "../labels/worded_labels.ts";

/** How certificates, registers and licences word their labels, by stems, in the three languages. */
export const SITUATION: Wording = {
  has:
    /^a la date du$|\b(situation|a jour|exigib\w*|echues?|regle\w*|acquitte\w*|arretee?|verifiee?|obligations?|cotisations?)\b/,
  not:
    /\b(delivr\w*|etabli\w*|edit\w*|emis\w*|valab\w*|valid\w*|expir\w*|mois|salari\w*|code|numero|n|montant|assiette|total|attestation)\b/,
};
export const ISSUED: Wording = {
  has:
    /^attestation (du|creee le)$|\b(delivr\w*|edit\w*|emis\w*|emission|etablie?|generee?|issued?|expedi\w+|dated|date (du|de l) (document|attestation|extrait)|imprim\w*|fait)\b/,
  not:
    /\b(valid\w*|expir\w*|fin|until|hasta|autorite|authority|par|by|por|copies?|nombre|nom|effet|naissance|cloture|immatricul\w*|inscri\w*|debut|organisme|emetteur|situation|jour|affiliation|creation|demande)\b/,
};
/** A title is older than the extract that tells of it. */
export const TITLE_ISSUED: Wording = {
  has: ISSUED.has,
  not: new RegExp(`${ISSUED.not.source}|\\b(edit\\w*|extrait|imprim\\w*)\\b`),
};
/** Of one copy, not how many there are. */
export const COPY: Wording = {
  has: /\b(copie|copy|copia|exemplaire)\b.*\b(conforme|numero|n|certifi\w*|certified|autentica|true)\b/,
  not: /\b(copies|copias|nombre|number of|original)\b/,
};
/** An extract is as old as the day up to which it is kept. */
export const EXTRACT_ISSUED: Wording = {
  has: new RegExp(`${ISSUED.has.source}|\\b(a jour|situation|etat|extrait|extract|up to date|as (?:at|of)|kbis|k bis)\\b`),
  not:
    /\b(regist\w*|incorporat\w*|birth|start\w*|number|valid\w*|expir\w*|fin|nombre|nom|effet|naissance|cloture|immatricul\w*|inscri\w*|debut|statuts?|duree|transfert|origine|acte|numero|n|code|greffe)\b/,
};
export const VALID_FROM: Wording = {
  has:
    /\b(debut|effet(?! (?:du contrat|de la police|initial))|commenc\w*|inicio|efecto|inception|effective|from|desde|valab\w* (du|a compter|a partir)|prise d effet|start\w*)\b/,
  not: /\b(fin|exercice (?:clos|social|comptable)|activite|exploitation|until|hasta|end|naissance|garantie n|prime|cloture)\b/,
};
export const VALID_UNTIL: Wording = {
  has:
    /\b(fin|expir\w*|echeance|jusqu|until|hasta|vencim\w*|caducidad|terme|termin\w*|end|to|valab\w*|valid\w*|renewal|limite de validite)\b/,
  not:
    /\b(a compter|a partir|debut|effet|exercice (?:clos|social|comptable)|prime|cloture|from|desde|start|montant|cotisation|paiement|exigib\w*)\b/,
};
/** Of a certificate that no contract ends. */
export const CERTIFIED_UNTIL: Wording = {
  has: /\b(fin de|expir\w*|jusqu|terme|valab\w*|valid\w*|limite (de validite|d utilisation)|utilisation|a renouveler)\b/,
  not: /\b(debut|effet|exigib\w*|regle\w*|verifie\w*|a jour|situation|periode verifiee|verification|contrat|code|cotisations?)\b/,
};
export const HEADCOUNT: Wording = {
  has: /\b(effectif\w*|salari\w*|employes?|employees|personnel|personnes)\b/,
  not: /\b(masse|montant|remuner\w*|salaires?|date|mois de|charges?|cotisations?|siret|seuil|code)\b/,
};
export const REGISTERED: Wording = {
  has:
    /\b(immatricul\w*|inscri\w+)\b.*\b(le|depuis|du|date|au rcs|au rne|registre)\b|\b(date|le)\b.*\b(immatricul\w*|inscri\w+|registration|registered|entry)\b|\b(registered|entered)\b.*\b(on|since)\b|\bregistration date\b/,
  not:
    /\b(numero|n|number|birth|office|capital|origine|radiation|modificat\w*|mention|naissance|ville|lieu|greffe|precedent\w*|secondaire)\b/,
};
export const POLICY: Wording = {
  has: /\b(police|contrat|policy|poliza|contract|contrato|adhesion)\b/,
  not:
    /\b(date|effet|echeance|titulaire|objet|type|nature|period\w*|holder|souscripteur|souscrit\w*|assure|client|duree|montant|prime|conditions?|inception|expiry|avenant|fecha|vigencia)\b/,
};
export const LIMIT: Wording = {
  has:
    /\b(plafond\w*|limit\w*|capital (assure|garanti)|capita\w* (assures|garantis|asegurado)|montants?( des?)? garanti\w*|montant assure|sum insured|suma asegurada|sommes? assurees?|plein (par|garanti)|maxim\w*|limite\w*|indemnity|engagement maximum)\b|\b(capital|montant|garantie|limite|suma|limit)\b.*\b(sinistre|evenement|siniestro|vehicule|event|vehicle)\b/,
  not:
    /\b(franchise|prime|excess|date|validite|territor\w*|social|age|sous limite|vitesse|agregad\w*|aggregate|annuel\w*|anual|annual|par an|sublimite)\b/,
};
/** Whoever bears the risk, not who sold the policy. */
export const INSURER: Wording = {
  has:
    /\b(assureurs?|insurers?|aseguradora|aperit\w+|underwriters?|risk carrier|porteur du risque|(compagnie|societe|organisme) (d assurances?|aperitrice|garante)|(insurance|underwriting|insuring) (company|carrier)|(compania|entidad) (aseguradora|de seguros)|(assuree?|garantie?|couverte?|portee?|insured|covered|underwritten|provided|borne|asegurad[oa]|cubiert[oa]) (par|by|with|por|en)|(placed|effected) with|(assuree?|souscrite?) (chez|aupres))\b/,
  not:
    /\b(n|no|num\w*|number|siege|(?<!\bnom et )adresse|(?<!\bname and )address|signature|cachet|visa|pour|(?<!(?:asegurad|cubiert)[oa] )por|for|charge|code|tel\w*|intermediaire|agent|courtier|broker|mediador|references?|frais|sceau|stamp)\b/,
};
/** Who is insured. */
export const INSURED: Wording = {
  has:
    /\b(assuree?s?|souscript\w*|insured|assured|asegurad[oa]s?|tomador|policy ?holder|preneur|societaire|adherent|titulaire|contractant|(souscrite?|suscrit[oa]) p[ao]r|issued to|(covered|insured) (company|carrier|firm)|(entreprise|societe) (assuree|couverte|garantie))\b/,
  not:
    /\b(n|no|num\w*|number|valeurs?|sommes?|capita\w*|montants?|sum|value|activit\w*|vehicul\w*|vehicles?|signature|responsab\w*|adresse|address|siret|siren|date|code|risques?|risk|suma|biens?|additional|pour|for|charge|event|domicil\w*|aupres|chez|with|by|(assuree?|asegurad[oa]) p[ao]r)\b/,
};
