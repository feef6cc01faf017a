/** Splits a stream of text into its whole lines; what follows the last line end is dropped, for its writer may have been killed within it. */
export class WholeLines extends TransformStream<string, string> {
  constructor() {
    let rest = "";
    super({
      transform(chunk, controller) {
        const lines = (rest + chunk).split("\n");
        rest = lines.pop()!;
        for (const line of lines) controller.enqueue(line);
      },
    });
  }
}
