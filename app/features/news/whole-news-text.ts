/** A text of the news in one piece, to be compared with another. */
export function wholeNewsText(text: { title: string; place: string; body: string }): string {
  return [text.title, text.place, text.body].join('\n\n')
}
