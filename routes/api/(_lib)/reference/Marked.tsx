/** A description of the document: paragraphs and items by line, code between backticks. */
export function Marked({ text }: { text: string }) {
  return (
    <>
      {text.split("\n").filter((line) => line !== "").map((line) => (
        <p>
          {line.replace(/^- /, "").split(/`([^`]+)`/).map((part, index) =>
            index % 2 === 0 ? part : <code key={index}>{part}</code>
          )}
        </p>
      ))}
    </>
  );
}
