/** A stretch of a text under one heading, as it was read out of a file; level 0 stands before the first one. */
export type Piece = {
  level: number
  page: number | null
  heading: string
  html: string
  words: string
}
