import { withoutAccents } from "./in_context.ts";

/**
 * Words that forms of the trade print small, in running text, in French, English and Spanish, and that stand in no name of a firm or of somebody on the
 * papers that the benchmark reads; and headings of the same families. Without accents.
 */
const WORDS: ReadonlySet<string> = new Set(
  `
  recibido a above absender absenders accepte accepted acces accessoires accident accidentelles accord account accounts accueil aceite achat
  acheteur acheteurs acquitte acquittee act acte actions activite activites additionnel address adherent administratif
  administrative admise admiten adresse ae affranchissement after agent agents agissant agreements agreer agrement aide ainsi
  ajena al albaran albaranes all allee allocations alter am amenagement amend amount an and anexos annee annexe annexes anomalie
  anonyme ans anschrift antes anticipe any aout apercu apparent appartenant appel appellation applicable application applique
  apres ar are arrete arretee arrivee art article articles artisanale aseguradora associe assurance assure assuree assurer
  assures assureur at attached attachment attachments atteintes attente attention attestation atteste attestons au aucune aupres
  auquel autentica authenticite authorised autoliquidation automatiquement autorise autorisee autorite autoriza autre autres
  autrui aux av avant avarie avaries avec avenue avez avis avoir avril ayant back bag bags balance bancaires bank bas bascule
  bases basse batiment be been before behalf below beneficiaire beneficiaires bien biere bis bleue block board bobine bobines
  boite booked booking bon bord bordereau bordo both botte boulevard bouteilles box boxes broken brokers brut brute bruto brutos
  bruts bultos business by cachet cadre caisses cajas calage calle camion capacite capital capitales carburant carga cargador
  cariste carretera carriage carried carrier carriers carta carton cartons cas case cases casse cassee cassees categorie causes
  cde ce cedex cellule celui certificado certificat certificate certifie certifiee certifiees certifions ces cessation cessible
  cet cette ceux chacun chaque charge chargees chargement chargements charges chargeur chargeurs chauffeur chauffeurs cheffe
  chemin chene chez chomage chronologie ci cinq circulation civile claim classe clause clauses clausula client cliente clients
  cloture co cocontractant code colisage colle collected collection combustible comercial commande commandes commencement
  commerce commercial commerciale commissionnaire communautaire como compagnie competente complet complete completed compra
  compris comptabilite compte compter comptes comunitaria con concern conclusion concurrence condition conditionnement
  conditions conducteur conducteurs conductor conductores confiees confirm confirmee confirmees confirmer confirmons confondus
  conforme conformement conformes conformidad connaissance consecutifs consequences conserve conserver consideration
  consignatario consignations consigne consignee consignees consignes consignment consignor constitue contact contacter contents
  contenu contestation contestees contract contractuelle contraire contraria contrary contrat contrato contrats contre
  contribution contributions control controle controlee convention conventions coordonnees copia copias copie copies copy
  corporels correo cotisant cotisations couche country cour courriel cours court courtage courtier cover crates creances creneau
  creneaux creux crushed cual cualquier cubage cuenta cumplimiento customer customs damage dangereuses dangereux dans data date
  dates datos days de deballage debera debido debits debut decembre decharge dechargement dechargements dechire decision
  declaration declarations declaratives declare declared declaree declarees declares decret defaut definis dehors del dela delai
  delegation delivered deliveries delivery delivrance delivre delivree dell demande demandees demander demenagement demeurant
  demi den denomination denomme denommee depart depasser depose deposees depot depotage depuis der dernier derniere des desadv
  descarga description descriptions desde designation designations designe designee despatch dessous dessus destinataire
  destinataires destinatario destinatarios destino details dette devant developpement devoir devolucien devolver devront
  devueltos dias directe directeur direction directrice dirigee disponible disponibles dispose disposez disposiciones
  disposition dispositions distinctif distincts distinguee distinguees dit diverses division dock document documento documents
  does doit doivent domicile domicilie domiciliee domicilio dommage dommages donnees donneur donneurs dont dos dossier douane
  driver droit du due dues duplicata durable duree each eancom eau echange echangees echeance ecran ecrit ecrite ecrites edifact
  edite editee edites edition efectuados efectuar effectif effective effectue effectuee effectuer effectues effet egal egard
  einer el electronic electronique elements elle elles email emarge emargee emargees emargement emargements embalaje emballage
  emetteur emis emision emission empfangen empfanger empfangers emploi emploie employeur empotage empreinte en encadrees encaissements
  encourir engage engager enlevement enlevements enregistrees enseigne ensemble entraine entree entrega entregada entregado
  entregados entreposage entreprise entreprises environnement envoi envois envoye envoyes equipage equipement er es escompte
  espace est estadistico estado este et etabli etablie etablissement etage etape etapes etat ete etes etiquettes etre europeen
  europeenne euros evenement event eventuelles every exactitude example excedant exceptions exchange exclus executant execution
  exemplaire exemplaires exerce exercee exercer exercice exigible exigibles exonerees expedidor expediteur expediteurs
  expedition expeditions expide exploitation expose expression extend extra extrait fa factura facturation facture facturee
  facturees facturer factures faire fait faithfully falsification familiales fausse faute fax febrero fecha fechas feries ferme
  feuille feuillet fevrier figurant film filmees fin financiere firma firmada firmado fiscales fixe fleet flotte fois folio
  following fonds font for force forfaitaire form forma forme forward forwarding fourni fournisseur fournisseurs fourniture
  fournitures fr frachtfuhrer frachtfuhrers francaise franchise franco frigorifique from full fur garanti garantie garanties garantir garantis
  garantissant garantit garde gasoil gazole gegenteiligen generado generales generated genere generee gerant gerber gestion
  gestionnaire given glass good goods gouv grasses gratuit gratuitement greffe greffier gross groupe grue ha habilite had han
  handed has hasta haulier haut have hayon her heure heures hire his hoja hojas holder honneur honorabilite hora horaire
  horaires horas horodatage horodatees hors https huit humidite identification identifiee il ils immateriels immatriculation
  immatriculations immatricule immatriculee immatriculees impasse implique imponible imprime imprimee in incendie incessible
  inclusive incomber indemnite independant independants indice indique individuel industriel industriels inexcusable infogreffe
  information informations informer infrastructures inpi inscription inscrit inscrite instrucciones instructions insured insurer
  integral intercalaire intercambio interdite interet interieur interlocuteur interlocuteurs internacional internacionales
  internationale internationaux interne interurbains intervenant intervenants intracom intracommunautaire invalid invoice is
  issue issued issues it item items its janvier je job joindre joint jointes joints jour jours juillet juin juridique jusqu
  justificante kilogramme la laissees lait las later lateral le left legal legales les lesquelles lettre leur liability libelle
  licence licencia lift ligne lignes limitation limite limitee limites limits liquide list liste lit litige livraison livraisons
  livre livree livrees livrer livres livreur lo load loaded loading local location log logement loi long lors lorsque los loss
  lotissement lots loueur lugar lugares lui lundi ma mail majore manquant manquantes manquants manutention marchandise
  marchandises mas matelas material materiels matiere matieres matin matricula maximal maximum may membre meme mensuel mention
  mentions mercancia mercancias merci message metropolitaine miembro min minimum mise mission mobile modification modifie moins
  mois montant montants morale moteur motif motivee motivees mouvement moyen muelle must naissance name national nationalite
  nationaux nature nb nbre ne neant net ni ninguna no nom nombre non none nonobstant norme nos not note noted notified notre
  notwithstanding nous novembre num number numero numeros o objet obligation obligations obligatoire obligatoires observacion
  observaciones observations obstacle obstante octobre octubre of office on one only ont operations orden order orders
  ordre organisme original origine ou oui our out ouvert ouverture ouvres over overview owed packages packing pagado pagados
  pagar page pages pago paid paiement pais pales palet palets palette palettes pallet pallets papier par para parcela part
  partes particulares particulieres partie parties partir party parvenir pas pasivo passage passe passible payable paye payer
  payeur payeurs payment pdf pecuniaires pedido pedidos peines penal penale penales penalite penalites pendientes per perce
  periode permet personne personnel personnelle personnelles perte pertes peut peuvent phone photo photos piece pieces pied pink
  place planche planned planning plaques plastique plate plazo plein pleines plomb plombs plus poids points pole police policy
  pompe pool por portable portail portal porteador portee portees portes porteur position pour poursuites pouvant pouvoir
  precedente precises prefet prejuge premier prenom prenoms preparation prescriptions presence present presentation presente
  presentee presenter presomption prestation prestations preuve prevenir previsto prevu prevue prevues prie prime primes
  principal principale principales print prions pris prise prix pro produit produits profession professionnelle proof property
  propriete protection protestation protocole proximite pu public puis purchase qte qtes qu qualite quality quantite quantites
  quantities quantity que queda qui quien quienes quoi raison rang rappeler rappelle razon rdv realizada realizado recap
  recapitulatif receipt received recepisse reception receptionnaire receptionne receptionnes receptions receptor rechazados
  recibo recipient reclamaciones reclamation recogida recogidas recommandee reconnaissance reconnait recours recouvrement
  rectification recto recu recue recues recuperees recus reel ref refere reference references referencias refs refus refusees
  refuses regime region regional regionale registered registration registre reglas reglee reglement regulated regulation
  rejected relaciones relations relative relevent remain remarks remb remboursement remercions remettant remettants remettre
  remis remise remises remitente remolque remorque remorques remplace remplies remplir remunerations rendez rendre rendu rendues
  rendus renonciation renouvellement representant represente representee repris reprise reprises reputee request requested
  required requisition reservas reservations reserve reservee reserves residence resiliation respect responsabilite responsable
  ressort restant reste restent restituees restituer restitution resume retard retour retourner retours returned reverse reward
  rideaux risques road rolls routier rubrique rue sac sacs saisi saisir saisissant salariale salarie salaries sales salida salon
  salutations sangles sanitaire sans satisfait sauf saurait scelle scelles se seal seals securite segun sello selon semaine semi
  semirremolque semis sender sent septembre ser sera serial seront servir ses shipment shipments si sido siege sigle sign
  signalee signataire signatories signatory signature signatures signe signed simplifiee sin sinistre sis sise site situation
  situe slot sobre social sociale sociales societaire societes soit sold solde sollicite solution sometido somme son sont sortie
  souche souhaite souhaitee souhaitees soumis soumise sous souscripteur souscrit souscrites soussigne soussignes stamp standard
  stat stationnement statistique status statut statuts stempel stock stockage su subject substitue successifs successive
  sucesivos sucessivos suite suivant suivante suivantes suivants suivent suivi suivie sujeta sujeto summary superieur support
  supports sur surcharge surete surface sus suspension synthese tail taking tal tampon tard tarif taux taxe taxes tel telefono
  telephone tels temperature tenir tenu terms terrestre terrestres territoire territoriale territorio tete that the their these
  this those ticket tient tiers timbre time timeline titre titulaire to toda todas tomo tonnes torn total tournee tous tout
  toute toutes tracteur tracteurs tractor tractora trading trafic trafico trailer trajet trajets transfer transferencia
  transferred transfert transmis transmise transmissions transporta transportador transportadores transporte transportees
  transporteur transporteurs transportista tratan travail travailleur travailleurs trayectos tribunal trouver trouverez tunnel
  type types ulterieur un una unas und under une unique unitaire unite unites unless unloading unos unterliegt unterschrift until up urssaf
  usage usine valable valeur valid valida validite valoir variable variables vaut vehicle vehicule vehiculo vehiculos veille
  vencimiento vendeur vendeurs vendredi vendues vente verification verifie verifiee verifier vers verse verso via vide vides
  vigilance vigueur vingt virement voie voir voiture voiturier voituriers volet volume votre vouloir vous vu was we weight
  weights were whom will window with within without working wrap writing www y your zahlen
`.trim().split(/\s+/),
);

/** "l'envoi", "d’achat". */
const ELISIONS = /(?<!\p{L})[cdjlmnst]['’]/gu;

/** Whether `text` is nothing but words of forms: a heading, a part of a sentence, a stamp. */
export function isOfFormWords(text: string): boolean {
  const words = withoutAccents(text).toLowerCase().replace(ELISIONS, "").match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => WORDS.has(word));
}
