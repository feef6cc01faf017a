/**
 * Every key shape of the product on one page. A plural noun is the record; `nouns_by_attribute` is an index whose value is the row that its
 * list shows. `KvU64` marks growing sums. Built here only.
 */
export const keys = {
  // Organisations and people
  organisation: (id: string) => ["organisations", id],
  organisationBySiret: (siret: string) => ["organisations_by_siret", siret],
  organisationByName: (kind: string, name: string, id: string) => ["organisations_by_kind", kind, name, id],
  user: (id: string) => ["users", id],
  userByEmail: (email: string) => ["users_by_email", email],
  userByOrg: (orgId: string, userId: string) => ["users_by_org", orgId, userId],
  session: (hash: string) => ["sessions", hash],
  sessionByUser: (userId: string, hash: string) => ["sessions_by_user", userId, hash],
  /** KvU64: grows when somebody's rights change; sessions older than that are read again. */
  rightsVersion: (personId: string) => ["rights_versions", personId],
  link: (hash: string) => ["links", hash],
  linkByIssuer: (orgId: string, id: string) => ["links_by_issuer", orgId, id],
  setUpLinkByUser: (userId: string, id: string) => ["set_up_links_by_user", userId, id],
  halfSession: (hash: string) => ["half_sessions", hash],
  secondFactor: (userId: string) => ["second_factors", userId],
  invitation: (orgId: string, email: string) => ["invitations", orgId, email],
  signUp: (linkHash: string) => ["sign_ups", linkHash],
  /** Somebody wants to join an organisation, and those who run it were told. */
  joinRequest: (orgId: string, email: string) => ["join_requests", orgId, email],
  device: (hash: string) => ["devices", hash],
  passkey: (id: string) => ["passkeys", id],
  passkeyByUser: (userId: string, id: string) => ["passkeys_by_user", userId, id],
  passkeyChallenge: (hash: string) => ["passkey_challenges", hash],
  singleSignOn: (orgId: string) => ["single_sign_on", orgId],
  singleSignOnByDomain: (domain: string) => ["single_sign_on_by_domain", domain],
  singleSignOnStart: (hash: string) => ["single_sign_on_starts", hash],
  driverPin: (orgId: string, driverId: string) => ["driver_pins", orgId, driverId],
  sharedPhone: (orgId: string, id: string) => ["shared_phones", orgId, id],
  sharedPhoneByOrg: (orgId: string, id: string) => ["shared_phones_by_org", orgId, id],
  signingKey: (generation: number) => ["signing_keys", generation],
  tokenFamily: (id: string) => ["token_families", id],
  tokenFamilyByUser: (userId: string, id: string) => ["token_families_by_user", userId, id],
  refreshToken: (hash: string) => ["refresh_tokens", hash],
  apiKey: (orgId: string, id: string) => ["api_keys", orgId, id],
  /** KvU64: tries at a guessable thing in one span of time; beside it, whether the audit log was told that there were too many. */
  tries: (span: number, what: string) => ["tries", span, what],
  code: (id: string) => ["codes", id],

  // Address books, each organisation its own
  site: (orgId: string, id: string) => ["sites", orgId, id],
  siteByName: (orgId: string, name: string, id: string) => ["sites_by_name", orgId, name, id],
  contact: (orgId: string, id: string) => ["contacts", orgId, id],
  contactByName: (orgId: string, name: string, id: string) => ["contacts_by_name", orgId, name, id],
  vehicle: (orgId: string, id: string) => ["vehicles", orgId, id],
  vehicleByPlate: (orgId: string, plate: string) => ["vehicles_by_plate", orgId, plate],
  driver: (orgId: string, id: string) => ["drivers", orgId, id],
  driverByName: (orgId: string, name: string, id: string) => ["drivers_by_name", orgId, name, id],

  // Transport orders
  order: (id: string) => ["orders", id],
  orderByOrg: (orgId: string, id: string) => ["orders_by_org", orgId, id],
  orderByPhase: (orgId: string, phase: string, id: string) => ["orders_by_phase", orgId, phase, id],
  orderByNeed: (orgId: string, need: string, dueAt: number, id: string) => ["orders_by_need", orgId, need, dueAt, id],
  orderByDay: (orgId: string, day: string, id: string) => ["orders_by_day", orgId, day, id],
  orderByReference: (orgId: string, reference: string, id: string) => ["orders_by_reference", orgId, reference, id],
  /** Orders to which a carrier agreed by an act of its own. */
  orderByCarrier: (shipperId: string, carrierId: string, id: string) => ["orders_by_carrier", shipperId, carrierId, id],
  orderByNumber: (shipperId: string, number: string) => ["orders_by_number", shipperId, number],
  stopByDriver: (driverId: string, day: string, at: number, stopId: string) => ["stops_by_driver", driverId, day, at, stopId],
  /** KvU64: orders of an organisation in a phase. */
  orderCount: (orgId: string, phase: string) => ["order_counts", orgId, phase],
  /** Where the vehicle of an order was: kept for two months, then found by its day (of UTC) and erased. */
  position: (orderId: string, at: number) => ["positions", orderId, at],
  positionByDay: (day: string, orderId: string) => ["positions_by_day", day, orderId],
  latestPosition: (orderId: string) => ["latest_positions", orderId],
  orderEvent: (orderId: string, id: string) => ["order_events", orderId, id],
  /** Events of all orders of an organisation, for 90 days. */
  eventFeed: (orgId: string, id: string) => ["event_feeds", orgId, id],
  numberBlock: (series: string, year: number) => ["number_blocks", series, year],
  importedReference: (shipperId: string, reference: string) => ["imported_references", shipperId, reference],

  // Consignment notes
  note: (orderId: string, id: string) => ["notes", orderId, id],
  noteByToken: (token: string) => ["notes_by_token", token],
  noteVersion: (noteId: string, n: number) => ["note_versions", noteId, n],
  noteShare: (hash: string) => ["note_shares", hash],

  // Pallet accounts
  transfer: (id: string) => ["transfers", id],
  transferByOrder: (orderId: string, id: string) => ["transfers_by_order", orderId, id],
  transferByRelation: (relation: string, at: number, id: string) => ["transfers_by_relation", relation, at, id],
  pendingByRelation: (relation: string, id: string) => ["pending_by_relation", relation, id],
  pendingTransfer: (orgId: string, dueAt: number, id: string) => ["pending_transfers", orgId, dueAt, id],
  /** KvU64, four a account: posted debits, posted credits, pending opened, pending resolved. */
  accountSum: (account: readonly string[], sum: string) => ["account_sums", ...account, sum],
  relationByOrg: (orgId: string, name: string, relation: string) => ["relations_by_org", orgId, name, relation],
  disputeByOrg: (orgId: string, state: string, id: string) => ["disputes_by_org", orgId, state, id],
  voucher: (orderId: string, id: string) => ["vouchers", orderId, id],

  // Documents
  blob: (sha256: string) => ["blobs", sha256],
  blobDue: (checkAt: number, sha256: string) => ["blobs_due", checkAt, sha256],
  blobChunk: (place: string, n: number) => ["blob_chunks", place, n],
  /** KvU64: blobs in one store, and their bytes. */
  blobCount: (store: string) => ["blob_counts", store],
  blobBytes: (store: string) => ["blob_bytes", store],
  /** A copy that no blob stands for: it is still being written, or not needed any more from `until` on. */
  looseCopy: (until: number, store: string, place: string) => ["loose_copies", until, store, place],
  orderByBlob: (sha256: string, documentId: string, orderId: string) => ["orders_by_blob", sha256, documentId, orderId],
  transferByBlob: (sha256: string, fileId: string, transferId: string) => ["transfers_by_blob", sha256, fileId, transferId],
  /** The newest move of documents from one store to another. */
  documentMove: () => ["document_move"],
  lastRetention: () => ["last_retention"],

  documentByOrg: (orgId: string, documentId: string) => ["documents_by_org", orgId, documentId],
  documentPictures: (orderId: string, documentId: string) => ["document_pictures", orderId, documentId],
  documentByPicture: (sha256: string, orderId: string, documentId: string) => [
    "documents_by_picture",
    sha256,
    orderId,
    documentId,
  ],
  /** How far the reading of a document is, and what it found; its pages in parts beside. */
  reading: (orderId: string, documentId: string) => ["readings", orderId, documentId],
  readingByBlob: (sha256: string, orderId: string, documentId: string) => ["readings_by_blob", sha256, orderId, documentId],
  /** `holderId` is of the order, or of the carrier in whose vigilance file the document is. */
  readingPart: (holderId: string, documentId: string, page: number, part: number) => [
    "reading_parts",
    holderId,
    documentId,
    page,
    part,
  ],
  /** KvU64: fields of the confirmed documents of a type, by what became of them: see `domain/documents/review/confirmation.ts`. */
  fieldVerdict: (form: string, field: string, verdict: string) => ["field_verdicts", form, field, verdict],
  /** KvU64: pages that an organisation had read in a month. */
  pagesRead: (orgId: string, month: string) => ["pages_read", orgId, month],

  // Vigilance files of carriers
  vigilanceDocument: (orgId: string, id: string) => ["vigilance_documents", orgId, id],
  vigilanceByKind: (orgId: string, kind: string, id: string) => ["vigilance_by_kind", orgId, kind, id],
  /** By the day from which its organisation is to be reminded of its end. */
  vigilanceByReminder: (day: string, orgId: string, id: string) => ["vigilance_by_reminder", day, orgId, id],
  vigilanceByBlob: (sha256: string, orgId: string, id: string) => ["vigilance_by_blob", sha256, orgId, id],
  /** What one shipper says of one document of a carrier. */
  vigilanceRefusal: (carrierId: string, documentId: string, shipperId: string) => [
    "vigilance_refusals",
    carrierId,
    documentId,
    shipperId,
  ],
  vigilanceRefusalByShipper: (shipperId: string, carrierId: string, documentId: string) => [
    "vigilance_refusals_by_shipper",
    shipperId,
    carrierId,
    documentId,
  ],

  // Documents by mail
  /** A file that came by mail to an organisation and waits for somebody to say which order it belongs to. */
  unplacedDocument: (orgId: string, id: string) => ["unplaced_documents", orgId, id],
  unplacedByBlob: (sha256: string, orgId: string, id: string) => ["unplaced_by_blob", sha256, orgId, id],
  /** A mail that was taken, under the hash of what it brought where: handed over again, it is not. */
  mailTaken: (hash: string) => ["mails_taken", hash],

  // Notices, mails
  notice: (orgId: string, id: string) => ["notices", orgId, id],
  /** KvU64: notices an organisation ever got; what a user has seen of them is kept beside. */
  noticeCount: (orgId: string) => ["notice_counts", orgId],
  noticesSeen: (userId: string, orgId: string) => ["notices_seen", userId, orgId],
  mail: (id: string) => ["mails", id],
  mailByTime: (id: string) => ["mails_by_time", id],
  mailByState: (state: string, id: string) => ["mails_by_state", state, id],
  mailByAddress: (address: string, id: string) => ["mails_by_address", address, id],
  mailByProvider: (providerId: string) => ["mails_by_provider", providerId],
  /** A provider's report that was recorded: told again, it is not. */
  mailReport: (provider: string, id: string) => ["mail_reports", provider, id],
  /** KvU64: how often something happened to mails in one hour or one day. */
  mailCount: (span: string, at: number, step: string) => ["mail_counts", span, at, step],
  mailAddress: (address: string) => ["mail_addresses", address],
  suppressedAddress: (address: string) => ["suppressed_addresses", address],
  /** An organisation lets it be recorded that its people opened a mail. */
  mailOpens: (orgId: string) => ["mail_opens", orgId],
  noticePreferences: (userId: string) => ["notice_preferences", userId],
  /** A notice that a person is told of later, and that there are some to tell. */
  heldNotice: (userId: string, dueAt: number, noticeId: string) => ["held_notices", userId, dueAt, noticeId],
  heldNoticeDue: (dueAt: number, userId: string) => ["held_notices_due", dueAt, userId],
  /** A person does without mails of a kind: written until 0.3, and carried over to what they choose. */
  mutedNotice: (userId: string, kind: string, channel: string) => ["muted_notices", userId, kind, channel],

  /** Of which orders a driver is to be told, and when; what they were told of each, and who was told of an order. */
  driverNews: (driverId: string) => ["driver_news", driverId],
  driverTour: (driverId: string, orderId: string) => ["driver_tours", driverId, orderId],
  driverTourByOrder: (orderId: string, driverId: string) => ["driver_tours_by_order", orderId, driverId],
  /** An organisation's drivers get no texts but those that somebody sends by hand. */
  driverTextsOff: (orgId: string) => ["driver_texts_off", orgId],

  /** A message by text, push or chat, and whose it is: for thirty days. */
  sending: (channel: string, id: string) => ["sendings", channel, id],
  sendingByUser: (userId: string, channel: string, id: string) => ["sendings_by_user", userId, channel, id],
  /** KvU64: parts of text messages that an organisation had sent in a month. */
  textsSent: (orgId: string, month: string) => ["texts_sent", orgId, month],
  /** How texts fail to reach a number, under its hash. */
  textNumber: (hash: string) => ["text_numbers", hash],
  /** The number at which a person gets texts: it answered with a code. */
  phoneNumber: (userId: string) => ["phone_numbers", userId],
  pushDevice: (userId: string, id: string) => ["push_devices", userId, id],
  /** By which key browsers know us: made here where none is set. */
  vapidKey: () => ["vapid_key"],
  chatWebhook: (orgId: string, id: string) => ["chat_webhooks", orgId, id],

  // Webhooks
  webhook: (orgId: string, id: string) => ["webhooks", orgId, id],
  webhookLane: (webhookId: string, orderId: string) => ["webhook_lanes", webhookId, orderId],
  webhookHeld: (webhookId: string, orderId: string) => ["webhook_held", webhookId, orderId],
  webhookDelivery: (webhookId: string, id: string) => ["webhook_deliveries", webhookId, id],
  webhookAttempt: (webhookId: string, deliveryId: string, n: number) => ["webhook_attempts", webhookId, deliveryId, n],

  // Jobs
  job: (id: string) => ["jobs", id],
  jobDue: (dueAt: number, id: string) => ["jobs_due", dueAt, id],
  jobByState: (state: string, id: string) => ["jobs_by_state", state, id],
  /** KvU64: grows with each message, watched to wake the claims. */
  jobWake: () => ["job_wake"],
  /** Which job the clock sent last for a cron, and how it ran. */
  cronTurn: (name: string) => ["cron_turns", name],
  cronRun: (name: string) => ["cron_runs", name],

  // Monitoring
  /** KvU64: what all processes counted in one minute since 1970. */
  metricSum: (name: string, minute: number) => ["metric_sums", name, minute],
  /** An alert rule: what was set, what was told last. */
  alertRule: (rule: string) => ["alert_rules", rule],
  alert: (id: string) => ["alerts", id],
  readinessProbe: () => ["readiness_probe"],

  // Everything else
  /** KvU64: grows with every commit that changes a list. */
  listVersion: (list: string) => ["list_versions", list],
  operation: (scope: string, id: string) => ["operations", scope, id],
  /** The answer of the API to an operation, in parts. */
  apiAnswer: (scope: string, id: string, part: number) => ["api_answers", scope, id, part],
  audit: (id: string) => ["audits", id],
  auditByActor: (actorId: string, id: string) => ["audits_by_actor", actorId, id],
  auditByAction: (action: string, id: string) => ["audits_by_action", action, id],
  auditByTarget: (target: string, id: string) => ["audits_by_target", target, id],
  /** Somebody was refused a route in one hour; another time is not told again. */
  denial: (personId: string, route: string, hour: number) => ["denials", personId, route, hour],
  /** Requests of a client that one process counted in a minute. */
  rate: (minute: number, client: string, processId: string) => ["rates", minute, client, processId],
  integrityCheck: (id: string) => ["integrity_checks", id],
  backup: (id: string) => ["backups", id],
  /** There while a backup is restored into the store: what is in it is not whole. */
  restoring: () => ["restoring"],
  migration: (name: string) => ["migrations", name],
  demo: () => ["demo"],
} as const satisfies Record<string, (...parts: never[]) => Deno.KvKey>;
