/** How much HTML is shown at once, in bytes. */
const mostAtOnce = 40_000

/** The number of the part, from 1, in which each section of a text is shown: as many as fit, in their order. */
export function partsOf(sections: ReadonlyArray<{ bytes: number }>): number[] {
  let part = 1
  let filled = 0
  return sections.map(({ bytes }) => {
    if (filled > 0 && filled + bytes > mostAtOnce) {
      part += 1
      filled = 0
    }
    filled += bytes
    return part
  })
}
