/** BCP 47 tags of the languages the network writes in. */
export type Language =
  | 'en'
  | 'sq'
  | 'bs'
  | 'hr'
  | 'cnr'
  | 'sr-Latn'
  | 'sr-Cyrl'
  | 'mk'
  | 'bg'
  | 'ro'

/** A post; without a language of its own it is in the language of its thread. */
export type DemoPost = {
  /** Chapter id (or `board`) and ordinal from 1. */
  by: `${string}/${number}`
  /** Since the previous post; 0 for the first. */
  afterMinutes: number
  body: string
  language?: Language
}

/** A conversation of the demo network; who speaks is a chapter and an ordinal among its demo members, never a name. */
export type DemoThread = {
  space: string
  language: Language
  title: string
  tags?: string[]
  startedDaysAgo: number
  pinned?: true
  /** A finished matter. */
  closed?: true
  /** The first opens the thread. */
  posts: DemoPost[]
}
