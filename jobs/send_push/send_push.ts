import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import type { PushDevice } from "../../domain/push/push_device.ts";
import type { PushContent, SendingStep } from "../../domain/sendings/sending.ts";
import { forgetDevice, listDevices } from "../../kv/push/push_devices.ts";
import { dropSending, isLastTry, recordSteps } from "../../kv/sendings/record_steps.ts";
import { getSending } from "../../kv/sendings/sendings.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";

/**
 * Sends a message to each browser of a person that has not had it; one that is no longer there is forgotten. After a crash a browser may get it twice: the
 * second takes the place of the first on the screen.
 */
export const sendPush: Handler<"send_push", JobPorts> = async (store, { push }, { sendingId }, { messageId, signal }) => {
  const sending = (await getSending<PushContent>(store, "push", sendingId))?.value;
  if (sending?.state !== "waiting" || sending.userId === undefined) return null;
  const devices = (await listDevices(store.kv, sending.userId)).filter(({ id }) => !sending.done.includes(id));
  if (devices.length === 0 && sending.steps.length === 0) {
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
  const steps = await Promise.all(devices.map(sendTo));
  const goesOn = steps.some(({ type }) => type === "tried");
  const isSent = [...sending.steps, ...steps].some(({ type }) => type === "sent");
  await recordSteps<PushContent>(store, "push", sendingId, {
    state: goesOn ? "waiting" : isSent ? "sent" : "failed",
    steps,
    done: devices.filter((_, index) => steps[index]!.type !== "tried").map(({ id }) => id),
  });
  if (goesOn) throw new Error(`push ${sendingId} has not reached every browser yet`);
  return null;
};
