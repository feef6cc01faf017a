import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../domain/time/instant.ts";

/**
 * How long entries live at the most that end by themselves, by the first part of their key. A local file knows of each when it ends; over the network
 * nobody tells, so that what is restored from there gets a whole life again. All of them are looked at by their own dates too: living longer, they
 * take room and give nothing away.
 */
export const LIVES_MS: Readonly<Record<string, number>> = {
  alerts: 365 * DAY_MS,
  api_answers: 7 * DAY_MS,
  backups: 400 * DAY_MS,
  codes: 10 * MINUTE_MS,
  denials: 2 * HOUR_MS,
  devices: 30 * DAY_MS,
  driver_tours: 400 * DAY_MS,
  driver_tours_by_order: 400 * DAY_MS,
  event_feeds: 90 * DAY_MS,
  half_sessions: 10 * MINUTE_MS,
  held_notices: 30 * DAY_MS,
  held_notices_due: 30 * DAY_MS,
  integrity_checks: 365 * DAY_MS,
  join_requests: 7 * DAY_MS,
  latest_positions: 69 * DAY_MS,
  mail_reports: 30 * DAY_MS,
  mails_taken: 30 * DAY_MS,
  note_shares: 30 * DAY_MS,
  notices: 180 * DAY_MS,
  operations: 7 * DAY_MS,
  passkey_challenges: 5 * MINUTE_MS,
  positions: 69 * DAY_MS,
  positions_by_day: 69 * DAY_MS,
  rates: 3 * MINUTE_MS,
  readiness_probe: HOUR_MS,
  refresh_tokens: 30 * DAY_MS,
  sendings: 30 * DAY_MS,
  sendings_by_user: 30 * DAY_MS,
  single_sign_on_starts: 10 * MINUTE_MS,
  text_numbers: 180 * DAY_MS,
  webhook_attempts: 30 * DAY_MS,
  webhook_deliveries: 30 * DAY_MS,
  webhook_lanes: 400 * DAY_MS,
};
