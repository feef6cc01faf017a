import { useEffect, useState } from "preact/hooks";
import { Button } from "../components/layout/Button.tsx";

export interface CopyButtonProps {
  text: string;
  words: Readonly<Record<"copy" | "copied", string>>;
}

/** Copies a text that stands beside it. Not there without JavaScript, nor where the browser lets no page write to its clipboard. */
export function CopyButton({ text, words }: CopyButtonProps) {
  const [standing, setStanding] = useState<"unable" | "able" | "copied">("unable");
  useEffect(() => setStanding("clipboard" in navigator ? "able" : "unable"), []);
  if (standing === "unable") return null;
  const copy = () => navigator.clipboard.writeText(text).then(() => setStanding("copied"), () => setStanding("unable"));
  return (
    <>
      <Button type="button" icon="copy" onClick={copy}>{words.copy}</Button>{" "}
      <span role="status" class="hint">{standing === "copied" && words.copied}</span>
    </>
  );
}
