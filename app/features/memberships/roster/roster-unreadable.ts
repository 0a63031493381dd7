export type UnreadableReason =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'workbook'
  | 'pdf'
  | 'not-text'
  | 'damaged-text'
  | 'unknown-encoding'
  | 'no-headings'
  | 'missing-column'
  | 'duplicate-column'
  | 'broken-quotes'

/** The whole file cannot be read as a roster; the message tells a coordinator what to do. */
export class RosterUnreadable extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason, message: string) {
    super(message)
    this.name = 'RosterUnreadable'
    this.reason = reason
  }
}
