import type { Lang } from "../../domain/i18n/lang.ts";
import type { NoticeChannel } from "../../domain/notices/groups.ts";
import type { Notice } from "../../domain/notices/notice.ts";
import { noticeMail } from "../../domain/notices/notice_mail.ts";
import { shortNotice } from "../../domain/notices/short_notice.ts";
import type { Commit } from "../commit.ts";
import { queueMail } from "../mails/queue_mail.ts";
import { getPhoneNumber } from "../identity/phone_numbers.ts";
import { listDevices } from "../push/push_devices.ts";
import { queuePush } from "../push/queue_push.ts";
import type { Store } from "../store.ts";
import { queueText } from "../texts/queue_text.ts";

/** Whom notices of a firm are told. */
export interface Reader {
  readonly id: string;
  readonly email: string;
  readonly lang: Lang;
}

/** The firm, as those who work for it read of it. */
export interface Firm {
  readonly id: string;
  readonly name: string;
}

interface Told {
  readonly reader: Reader;
  readonly firm: Firm;
  /** What each channel tells, in the order in which it happened. */
  readonly notices: Readonly<Record<NoticeChannel, readonly Notice[]>>;
}

/** Adds to the commit one mail, one text and one message to the devices of a person, for what each is to tell; none to a phone or device that is not there. */
export async function queueNotices(
  commit: Commit,
  store: Store,
  { reader, firm, notices }: Told,
  publicUrl: string,
): Promise<void> {
  const about = { userId: reader.id, orgId: firm.id };
  if (isSome(notices.mail)) {
    const mail = noticeMail(reader.lang, { notices: notices.mail, firm: firm.name, publicUrl });
    queueMail(commit, store, reader.email, mail, about);
  }
  if (isSome(notices.text)) {
    const phone = await getPhoneNumber(store.kv, reader.id);
    const { title, path } = shortNotice(reader.lang, notices.text);
    // A dot in the middle is not in the alphabet of texts: it would make them twice as long, and as dear.
    const text = `${title.replaceAll(" · ", ", ")} ${publicUrl}${path}`;
    if (phone !== null) queueText(commit, store, phone.number, text, about);
  }
  if (isSome(notices.push) && (await listDevices(store.kv, reader.id)).length > 0) {
    const { title, body, path } = shortNotice(reader.lang, notices.push);
    queuePush(commit, store, reader.id, { title, body, path, tag: path });
  }
}

function isSome(notices: readonly Notice[]): notices is readonly [Notice, ...Notice[]] {
  return notices.length > 0;
}
