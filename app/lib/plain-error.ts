/** A failure that its reader can mend: the message is one sentence that says what to do. */
export class PlainError extends Error {
  override name = 'PlainError'
}
