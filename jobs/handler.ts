import type { Message, MessageKind, MessagePayloads } from "../domain/jobs/message.ts";
import type { Commit } from "../kv/commit.ts";
import type { JobProgress } from "../kv/jobs/job.ts";
import type { Store } from "../kv/store.ts";

/** One run of a job. */
export interface Run {
  /** The message's id, the same through all tries: derive from it whatever the outside world must recognise as repeated. */
  readonly messageId: string;
  /** Aborted when the process cannot wait any longer for the job. */
  readonly signal: AbortSignal;
  /**
   * Tells how far a long job is, at most once a second, and ends it when it was cancelled.
   * @throws whatever ends this run: to be let through.
   */
  step(progress: JobProgress): Promise<void>;
}

/**
 * Does one kind of job. Its writes are the commit it returns, to which the end of the job is added, so that they happen once; null when there is
 * nothing to write. May run again after a crash or a conflict. Throws to be tried again later, a `PermanentFailure` when that cannot help.
 */
export type Handler<Kind extends MessageKind, Ports> = (
  store: Store,
  ports: Ports,
  payload: MessagePayloads[Kind],
  run: Run,
) => Promise<Commit | null>;

/** A handler for every kind of message. */
export type Handlers<Ports> = { readonly [Kind in MessageKind]: Handler<Kind, Ports> };

/** Hands `message` to the handler of its kind. */
export function dispatch<Kind extends MessageKind, Ports>(
  handlers: Handlers<Ports>,
  message: Message<Kind>,
  store: Store,
  ports: Ports,
  run: Run,
): Promise<Commit | null> {
  const handler: Handler<Kind, Ports> = handlers[message.kind];
  return handler(store, ports, message.payload, run);
}
