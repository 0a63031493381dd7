import { audience } from '~/lib/audience'

export type Readers = 'library' | 'coordinators'

type Library = { kind: string; chapterId: string; audience: string }

/** Whom a document in a library can be kept for; the first is what it is kept for unless somebody says otherwise. */
export function readersIn({ kind }: Library): readonly Readers[] {
  return kind === 'chapter' ? ['library', 'coordinators'] : ['library']
}

/**
 * The audience of a document in a library: its readers, or only those who run the chapter. That is who reads its
 * record, not who looks after its queue: while a chapter has no coordinator, the region does that, and reads no more by it.
 */
export function audienceIn(library: Library, readers: Readers): string {
  return readers === 'coordinators' && readersIn(library).includes(readers)
    ? audience.audit(library.chapterId)
    : library.audience
}
