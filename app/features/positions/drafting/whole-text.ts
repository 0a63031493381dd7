/** Heading and words of a section as one text, to be held against another. */
export function wholeText({ heading, body }: { heading: string; body: string }): string {
  return body === '' ? heading : `${heading}\n\n${body}`
}
