import { useEffect, useRef, useState } from "preact/hooks";
import type { UploadWords } from "../domain/i18n/documents/fr.ts";
import { sendFile, type Sent } from "./upload/send_file.ts";

export interface FileDropProps {
  /** Id of the file field of the same form, which does the same without a script. */
  input: string;
  /** The page to see when everything was sent. */
  done: string;
  maxBytes: number;
  words: UploadWords;
}

interface Row {
  readonly file: File;
  readonly state: "waiting" | "sending" | Sent["state"];
  /** From 0 to 1. */
  readonly share: number;
  readonly why?: string;
  readonly cancel: AbortController;
}

/** A place to drop files on, and the files that the form sends one by one: how far each is, a way to stop it, and why one was not taken. */
export function FileDrop({ input, done, maxBytes, words }: FileDropProps) {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [isReady, setReady] = useState(false);
  const [isOver, setOver] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const field = () => document.getElementById(input) as HTMLInputElement;

  useEffect(() => {
    setReady(true);
    const form = root.current!.closest("form")!;
    const onSubmit = (event: SubmitEvent) => {
      const files = [...field().files ?? []];
      // An empty form is the server's to explain.
      if (files.length === 0) return;
      event.preventDefault();
      void sendAll(form, files);
    };
    form.addEventListener("submit", onSubmit);
    return () => form.removeEventListener("submit", onSubmit);
  }, []);

  async function sendAll(form: HTMLFormElement, files: readonly File[]): Promise<void> {
    const { name } = field();
    const line: Row[] = files.map((file) => ({ file, state: "waiting", share: 0, cancel: new AbortController() }));
    const show = (at: number, change: Partial<Row>) => {
      line[at] = { ...line[at]!, ...change };
      setRows([...line]);
    };
    const submit = form.querySelector<HTMLButtonElement>("button:not([type=button])");
    submit?.setAttribute("disabled", "");
    setRows([...line]);
    for (const [at, { file, cancel: { signal } }] of line.entries()) {
      if (signal.aborted) show(at, { state: "cancelled" });
      else if (file.size > maxBytes) show(at, { state: "refused", why: words.tooLarge });
      else {
        show(at, { state: "sending" });
        show(at, await sendFile(file, { form, field: name, signal, onProgress: (share) => show(at, { share }) }));
      }
    }
    submit?.removeAttribute("disabled");
    field().value = "";
    if (line.every(({ state }) => state === "done")) location.assign(done);
  }

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer?.files.length) field().files = event.dataTransfer.files;
  };

  return (
    <div
      class="file-drop"
      hidden={!isReady}
      ref={root}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <p>{words.drop}</p>
      <ul aria-live="polite">{rows.map((row, at) => <FileRow key={at} row={row} words={words} />)}</ul>
      {rows.some(({ state }) => state === "done") && <a href={done}>{words.reload}</a>}
    </div>
  );
}

function FileRow({ row: { file, state, share, why, cancel }, words }: { row: Row; words: UploadWords }) {
  const isUnderWay = state === "waiting" || state === "sending";
  return (
    <li data-state={state}>
      <b>{file.name}</b>
      {isUnderWay && <progress value={share} max={1} aria-label={file.name} />}
      <span class={why === undefined && state !== "failed" ? undefined : "error"}>
        {why ?? words[state as Exclude<Row["state"], "refused">]}
      </span>
      {isUnderWay && (
        <button
          type="button"
          class="btn btn-quiet btn-small"
          onClick={() => cancel.abort()}
          aria-label={`${words.cancel} ${file.name}`}
        >
          {words.cancel}
        </button>
      )}
    </li>
  );
}
