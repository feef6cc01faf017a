/** The port did not answer in time. */
export class PortTimeout extends Error {
  override readonly name = "PortTimeout";
}
