/** Why a process does not start, in words for whoever started it: printed line by line, without a stack. */
export class StartError extends Error {
  override readonly name = "StartError";
}
