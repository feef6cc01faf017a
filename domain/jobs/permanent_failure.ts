/** Trying again cannot help (an address that does not exist): the job becomes a dead letter at once. */
export class PermanentFailure extends Error {
  override readonly name = "PermanentFailure";
}
