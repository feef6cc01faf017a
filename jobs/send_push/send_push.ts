import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import type { PushDevice } from "../../domain/push/push_device.ts";
import type { PushContent, SendingStep } from "../../domain/sendings/sending.ts";
import { textDriver } from "../../kv/driver_news/text_driver.ts";
import { forgetDevice, listDevices } from "../../kv/push/push_devices.ts";
import { dropSending, isLastTry, recordSteps } from "../../kv/sendings/record_steps.ts";
import { getSending } from "../../kv/sendings/sendings.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";

/**
 * Sends a message to each browser of a person that has not had it; one that is no longer there is forgotten. After a crash a browser may get it twice: the
 * second takes the place of the first on the screen. Where there is a text to send instead and no browser took it at the first try, that goes, and nothing
 * is tried again: it is news.
 */
export const sendPush: Handler<"send_push", JobPorts> = async (store, ports, { sendingId }, { messageId, signal }) => {
  const { push, publicUrl } = ports;
  const sending = (await getSending<PushContent>(store, "push", sendingId))?.value;
  if (sending?.state !== "waiting" || sending.userId === undefined) return null;
  const { userId, orgId, instead } = sending;
  const devices = (await listDevices(store.kv, userId)).filter(({ id }) => !sending.done.includes(id));
  if (devices.length === 0 && sending.steps.length === 0 && instead === undefined) {
    await dropSending(store, sending);
    return null;
  }
  const { title, body, path, tag = sendingId } = sending;
  const isLast = await isLastTry(store, messageId);
  const sendTo = async (device: PushDevice): Promise<SendingStep> => {
    try {
      const isThere = await push.send(device, { title, body, path, tag }, signal);
      if (!isThere) await forgetDevice(store, device.userId, device.id);
      const outcome = isThere ? { type: "sent" } as const : { type: "failed", detail: "gone" } as const;
      return { ...outcome, at: store.now(), target: device.name };
    } catch (error) {
      const type = isLast || error instanceof PermanentFailure ? "failed" : "tried";
      return { type, at: store.now(), target: device.name, detail: String(error) };
    }
  };
  const tried = await Promise.all(devices.map(sendTo));
  const isSent = [...sending.steps, ...tried].some(({ type }) => type === "sent");
  const isTexted = !isSent && instead !== undefined && orgId !== undefined;
  const steps = isTexted ? tried.map((step): SendingStep => ({ ...step, type: "failed" })) : tried;
  const goesOn = steps.some(({ type }) => type === "tried");
  await recordSteps<PushContent>(store, "push", sendingId, {
    state: goesOn ? "waiting" : isSent ? "sent" : "failed",
    steps,
    done: devices.filter((_, index) => steps[index]!.type !== "tried").map(({ id }) => id),
    add(commit) {
      if (isTexted) textDriver(commit, store, { id: userId, orgId }, instead, publicUrl);
      return Promise.resolve();
    },
  });
  if (goesOn) throw new Error(`push ${sendingId} has not reached every browser yet`);
  return null;
};
