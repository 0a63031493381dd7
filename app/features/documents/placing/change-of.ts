/** A change of readers, as the form says it that was shown it and agrees to it. */
export function changeOf(from: string, to: string): string {
  return `${from}>${to}`
}
