import { setPriority } from 'node:os'
import type { Reader } from '../../file-kinds.ts'
import { keepOffline } from './keep-offline.ts'
import type { Piece } from './piece.ts'

export type Asked = { path: string; reader: Reader }
/** What the process that reads a file says in the end. */
export type Answer = { pieces: Piece[] } | { fault: string }

// A process of its own, behind the pages; it does not outlive the one that asked.
setPriority(19)
keepOffline()
process.once('disconnect', () => process.exit(1))
process.once('message', async ({ path, reader }: Asked) => {
  const { extractPieces } = await import('./extract-pieces.ts')
  const answer = await extractPieces(path, reader).then(
    (pieces): Answer => ({ pieces }),
    // What is wrong is told by its kind alone: a message may hold what stands in the file.
    (error): Answer => ({ fault: error instanceof Error ? error.name : 'unknown' }),
  )
  process.send?.(answer)
})
