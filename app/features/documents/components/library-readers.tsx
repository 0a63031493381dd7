import type { Readership } from '~/features/audiences/describe-audience.server'
import { AudienceChip, useReadershipText } from '~/features/discussions/components/audience-chip'
import type { LibraryName } from './shelf-way'

/** "Who can read this?" of a library: a way to the circles of its space, which a pair has no page for. */
export function LibraryReaders({
  library,
  readership,
}: {
  library: LibraryName
  readership: Readership
}) {
  const text = useReadershipText(readership)
  return (
    <p>
      {library.kind === 'pairing' ? (
        <span className="chip chip-eye">{text}</span>
      ) : (
        <AudienceChip readership={readership} href={`/spaces/${library.id}/readers`} />
      )}
    </p>
  )
}
