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
  device: (hash: string) => ["devices", hash],
  /** KvU64: tries at a guessable thing in one span of time. */
  tries: (what: string, span: number) => ["tries", what, span],
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
  orderByNumber: (shipperId: string, number: string) => ["orders_by_number", shipperId, number],
  stopByDriver: (driverId: string, day: string, at: number, stopId: string) => ["stops_by_driver", driverId, day, at, stopId],
  /** KvU64: orders of an organisation in a phase. */
  orderCount: (orgId: string, phase: string) => ["order_counts", orgId, phase],
  orderEvent: (orderId: string, id: string) => ["order_events", orderId, id],
  numberBlock: (series: string, year: number) => ["number_blocks", series, year],
  importedReference: (shipperId: string, reference: string) => ["imported_references", shipperId, reference],

  // Consignment notes
  note: (orderId: string, id: string) => ["notes", orderId, id],
  noteByToken: (token: string) => ["notes_by_token", token],
  noteVersion: (noteId: string, n: number) => ["note_versions", noteId, n],

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
  blobChunk: (sha256: string, n: number) => ["blob_chunks", sha256, n],

  // Notices, mails
  notice: (orgId: string, id: string) => ["notices", orgId, id],
  /** KvU64: notices an organisation ever got; what a user has seen of them is kept beside. */
  noticeCount: (orgId: string) => ["notice_counts", orgId],
  noticesSeen: (userId: string, orgId: string) => ["notices_seen", userId, orgId],
  mail: (id: string) => ["mails", id],
  mailByTime: (id: string) => ["mails_by_time", id],

  // Jobs
  job: (id: string) => ["jobs", id],
  jobDue: (dueAt: number, id: string) => ["jobs_due", dueAt, id],
  jobByState: (state: string, id: string) => ["jobs_by_state", state, id],
  /** KvU64: grows with each message, watched to wake the claims. */
  jobWake: () => ["job_wake"],

  // Everything else
  /** KvU64: grows with every commit that changes a list. */
  listVersion: (list: string) => ["list_versions", list],
  operation: (scope: string, id: string) => ["operations", scope, id],
  audit: (id: string) => ["audits", id],
  integrityCheck: (id: string) => ["integrity_checks", id],
  migration: (name: string) => ["migrations", name],
  demo: () => ["demo"],
} as const satisfies Record<string, (...parts: never[]) => Deno.KvKey>;
