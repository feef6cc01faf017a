/** What forms of carriage in the three languages call the same things. */
export const ORDER_LABELS =
  "numéro de commande|réappro|réapprovisionnement|commande client|pedido cliente|pedido del cliente|commande du client|cde client|cde|donneur d'ordre référence|order number|número de pedido|commande|votre commande|commande client|purchase order|order ref|" +
  "référence commande|ordre de transport|transport order|orden de transporte|n° OT|OT|réf. client|référence client|customer reference|" +
  "referencia cliente|votre référence|vos références|your reference|su referencia|your ref|notre commande|bon de commande|customer order|PO number|pedido|orden de compra|order|dossier|expedición|" +
  "référence|reference|referencia|réf|ref|numéro de transport|transport|référence expéditeur|référence de l'expéditeur|référence chargeur|sender's reference|referencia remitente|referencia del remitente";

export const PLATE_LABELS =
  "immatriculation du véhicule|immatriculation tracteur|immatriculation du tracteur|immat véhicule|immat tracteur|vehicle number|lorry|camion immatriculé|véhicule moteur|immatriculation|plaque d'immatriculation|plaque|vehicle registration|registration plate|registration|" +
  "matrícula|matrícula del vehículo|n° immat|immat|véhicule|vehicle|vehículo|tracteur|tracteur immatriculé|truck plate|license plate|licence plate|moyen de transport|means of transport|medio de transporte|truck|camion|camión|tractora|vehicle reg|plate|vehicle / driver|véhicule / conducteur|véhicule / chauffeur|camion / chauffeur|camion / conducteur|vehículo / conductor";

export const DELIVERED_LABELS =
  "date de livraison|date livraison|livraison effectuée le|jour de livraison|date de déchargement|unloading date|fecha de descarga|livré le|livrée le|delivery date|delivered on|date of delivery|fecha de entrega|entregado el|livraison du|reçu le|received on|" +
  "recibido el|date de réception|fecha de recepción|livraison|delivered|date received|marchandises reçues le|mercancía recibida el|goods received on";

export const PACKAGES_LABELS =
  "nombre de colis|anzahl der packstücke|packstücke|colis reçus|colis livrés|colis remis|packages received|packages delivered|bultos recibidos|bultos entregados|number of packages|número de bultos|nb colis|total colis|colis|packages|bultos|nbre de colis|nb de colis|no of packages|" +
  "parcels|cartons|total packages|total bultos|colis livrés|unités de manutention|quantité de colis|n° de bultos|unités livrées|units delivered|unidades entregadas";

export const WEIGHT_LABELS =
  "poids brut|bruttogewicht|bruttogewicht in kg|bruttogewicht kg|masse brute|gross mass|masa bruta|gross weight|peso bruto|poids brut en kg|poids brut kg|gross weight in kg|gross weight kg|peso bruto kg|poids total|total weight|peso total|poids|weight|peso|poids kg|weight kg|peso kg";

export const GIVEN_LABELS =
  "palettes livrées|palettes laissées|palettes apportées|apportées|nombre de palettes laissées|palettes déposées|palettes reçues|palettes EUR reçues|palettes EUR livrées|palettes Europe reçues|pallets received|pallets left|palets dejados|laissées|déposées|palettes remises|given|pallets delivered|palets entregados|palettes données|pallets given|nb palettes livrées|nombre de palettes livrées|remises|" +
  "livrées|delivered pallets|pallets out|palettes chargées|nombre de palettes|number of pallets|palettes europe livrées|entregados|palettes europe|palettes|pallets|palets|delivered|entregadas|dejadas|left|reçues|dropped|dejados";

export const RETURNED_LABELS =
  "palettes rendues|palettes EUR rendues|palettes Europe rendues|palettes Europe reprises|nombre de palettes récupérées|nombre de palettes rendues|nombre de palettes reprises|palettes emportées|récupérées|pallets taken|palets retirados|palettes reprises|palettes récupérées|palettes restituées|pallets returned|palets devueltos|palettes retournées|rendues|reprises|returned pallets|" +
  "pallets in|pallets collected|palets recogidos|devueltos|restituées|returned|retour palettes|pallets taken back|palettes échangées|collected empty|collected empties|empty collected|uplifted|retirados|recogidos";

export const RESERVATIONS_LABELS =
  "réserves et observations du transporteur|vorbehalte und bemerkungen der frachtführer|vorbehalte und bemerkungen|réserves et remarques|réserves ou observations|reserves|damages|damage noted|daños|observaciones del destinatario|observations du destinataire|reservas y observaciones del porteador|réserves au chargement|réserves du transporteur|réserves au déchargement|reservations at delivery|réserves et observations|réserves du destinataire|réserves|reservations|reservas|observations et réserves|réserves éventuelles|" +
  "réserves à la livraison|carrier's reservations and observations|reservations and observations|reservas y observaciones|observations|observaciones|remarks|reservas y observaciones del transportista|comments|" +
  "remarques|incidencias|carrier's reservations|reservas del transportista|reservas del destinatario|anomalies constatées|delivery remarks|remarks on condition|remarks on delivery|condition on delivery|exceptions|consignee's reservations|motifs|observations du client|remarques du client|réserves du client|observaciones del cliente|customer's remarks|customer remarks|écart(s)|écarts constatés|écarts|shortages or damage|shortages|clausing|claused|faltas y averías|averías y faltas";

export const CONSIGNEE_LABELS =
  "destinataire|empfänger|chez|nom du destinataire|raison sociale du destinataire|livraison chez|consignee|destinatario|client livré|livré à|ship to|deliver to|entregar a|adresse de livraison|delivery address|dirección de entrega|consignatario|delivered to|lieu de livraison|recipient|cliente";

export const SIGNATURE_LABELS =
  "signature du destinataire|visa du destinataire|visa du réceptionnaire|visa|nom signature et cachet|nom date et signature|tampon et signature|lu et approuvé|emargement du destinataire|goods received by|signed for by|recibí conforme|conforme|firma y sello del consignatario|signature et cachet du client|cachet et signature du client|signature and stamp of consignee|stamp and signature of consignee|signature et cachet du destinataire|cachet et signature du destinataire|consignee's signature|signature of consignee|signature and stamp of the consignee|firma del destinatario|" +
  "firma y sello del destinatario|cachet et signature|signature et cachet|signature and stamp|firma y sello|signature|firma|émargement|received by signature|cachet commercial et signature|" +
  "signature / cachet|stamp and signature|sello y firma|cachet du destinataire|bon pour réception|recipient signature|signature client|signature réceptionnaire";

export const SIGNED_BY_LABELS =
  "nom du signataire|signataire|signé par|signed by|firmado por|nom du réceptionnaire|reçu par|received by|recibido por|réceptionnaire|name of recipient|nombre del receptor|nom et prénom|nom en capitales|print name|nombre y apellidos|name in capitals|name in block letters|name in block capitals|nom en lettres capitales|nom en majuscules|nom lisible|nom en clair|nom en toutes lettres|nom complet|full name|nombre en mayúsculas|nombre completo|nom du cariste|nom du magasinier|nom|name|print|nombre|nou";

/** Who made goods ready before they left. */
const PREPARERS =
  "préparateur|préparatrice|préparé par|visa préparateur|visa du préparateur|nom du préparateur|préparation|prepared by|picked by|picker|packed by|preparado por|preparador|embalado por|emballé par|chargé par|loaded by|cargado por|expédié par|despatched by|dispatched by|expedido por";

/** Headings of boxes in which somebody else signs. */
export const OTHERS_SIGN: readonly string[] = (
  "expéditeur|remettant|conducteur|chauffeur|transporteur|livreur|sender|driver|carrier|haulier|remitente|conductor|transportista|" +
  "cargador|absender|frachtführer|" + PREPARERS
).split("|");

/** Labels of such forms that hold no field of ours. */
export const CARRIAGE_OTHERS: readonly string[] = (
  PREPARERS +
  "|conducteur|chauffeur|driver|conductor|livreur|remettant|haulier|adresse|address|dirección|téléphone|tél|phone|heure|hora|time|heure d'arrivée|heure de départ|arrival|departure|arrivée|départ|llegada|salida|" +
  "nature de la marchandise|désignation|description|descripción|goods|marchandise|mercancía|nature of goods|quantité|quantity|cantidad|volume|volumen|cubage|marques|marks|marcas|marques et numéros|marks and numbers|" +
  "instructions|instrucciones|documents annexés|documents attached|documentos anexos|signature du transporteur|signature du conducteur|signature de l'expéditeur|driver signature|firma del conductor|" +
  "signature of carrier|signature of sender|firma del transportista|firma del remitente|mode d'emballage|method of packing|embalaje|date|fecha|lieu|place|lugar|page|remorque|trailer|remolque|" +
  "semi-remorque|conditionnement|température|unités|units|unidades|total|article|état|condition|statut|contact|e-mail|voiturier|émetteur|expéditeur|sender|consignor|remitente|transporteur|carrier|transportista|chargeur|shipper|cargador|" +
  "date d'enlèvement|fecha de carga|enlevé le|collection date|pickup date|fait à|établi à|established in|n° statistique|statistical number|volume m3|remboursement|cash on delivery|transporteurs successifs|successive carriers|porteadores sucesivos|number of packages|nombre de colis|documents joints|instructions as to payment for carriage|carriage paid|carriage forward|porte pagado|porte debido|franco|non franco|" +
  "conventions particulières|special agreements|à payer par|to be paid by|marchandises reçues|goods received|mercancías recibidas|prescriptions d'affranchissement|instructions de l'expéditeur|sender's instructions|code client|compte client|customer code|account number|código cliente|código de cliente|numéro de client|customer number|customer account|" +
  "unterschrift des absenders|unterschrift des frachtführers|weitere frachtführer|nachfolgende frachtführer|besondere vereinbarungen|beigefügte dokumente|anweisungen des absenders|" +
  "zu zahlen vom|nachnahme|rückerstattung|kennzeichen und nummern|art der verpackung|bezeichnung des gutes|statistiknummer|umfang|auslieferungsort|verpackung|anhänger"
).split("|");

/** Words that labels of carriage are made of, beside those of the listed ones. */
export const WORDS =
  "nous vous livrons achat achats économat appel ouvert brought home dropped driver office dock goods-in rechargées rechargés remontées remontés ramenées ramassées emportées vides officine servi servie établissement effectivement posé passage intervention envoi décharge pièce propres mains assurée agent quai checked accepted signature EPAL CHEP LPR VMF IPP EURO bois plastique repris rendu rendus laissé laissés livré livrés déposé déposés remis sur from to shipped hauled carried handed over raised collected saisie saisi terminal reserve réserve lesquelles signé signer écran doigt conforme receptor bénéficiaire ensemble fiche advice van précises motivées motivé éventuelles saisies constatées émises formulées apposer obligatoire obligatoires complet complète lisible exacte effective effectif " +
  "réelle réel réalisée réalisé déclaré déclarée expédié expédiée identifiant document documento créée créé généré édité imprimé mouvement transféré transférée " +
  "échange échangées vides pleines full empties empty handed back in out on at by for and per et y ou or und interne externe interno donneur donneuse " +
  "réception réceptionné réceptionnaire quai prénom lisible capital majuscules fonction qualité titulaire responsable encargado encargada jefe chef magasinier cariste gardien " +
  "actual expected ordered despatched dispatched shipped loaded unloaded completed requested agreed collected returned empties good condition " +
  "efectivo efectiva contractual salida llegada real prevista prevista recibidos recibida cargado descargado persona autorizada dni " +
  "kilos tonnes tons total totaux global bruts brutes nets net netto brutto soumis taxable déclarés annoncés comptés prévus manquants " +
  "vos votre nos notre your our su sus nuestro nuestra où ont été were was where have been que qui donde han sido fueron " +
  "site lieu adresse point nom code coordonnées société entreprise raison sociale établissement chantier agence";
