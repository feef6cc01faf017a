import type { MessageKind } from "../domain/jobs/message.ts";
import type { Handler, Handlers } from "./handler.ts";

/** Handlers that all do the same, for tests of what runs them. */
export function handlersDoing(handler: Handler<MessageKind, null>): Handlers<null> {
  return {
    notify_order: handler,
    expire_offer: handler,
    remind_pallets: handler,
    post_pallets: handler,
    tell_people: handler,
    tell_driver: handler,
    send_mail: handler,
    send_text: handler,
    read_receipt: handler,
    send_push: handler,
    post_chat: handler,
    queue_deliveries: handler,
    deliver_webhook: handler,
    ping_webhook: handler,
    resume_webhook: handler,
    replay_deliveries: handler,
    check_integrity: handler,
    take_mail: handler,
    draw_document: handler,
    read_document: handler,
    read_vigilance_document: handler,
    move_documents: handler,
    back_up: handler,
    reset_password: handler,
    answer_sign_up: handler,
    erase_mails: handler,
    run_cron: handler,
  };
}
