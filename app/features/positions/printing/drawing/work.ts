import { setPriority } from 'node:os'
import type { Sheet } from './sheet.ts'

/** What the process that draws a sheet says in the end. */
export type Answer = { bytes: Uint8Array } | { fault: string }

// A process of its own, behind the pages but before what nobody waits for; it does not outlive the one that asked.
setPriority(5)
process.once('disconnect', () => process.exit(1))
process.once('message', async (sheet: Sheet) => {
  const { drawSheet } = await import('./draw-sheet.ts')
  const answer = await drawSheet(sheet).then(
    (bytes): Answer => ({ bytes }),
    (error): Answer => ({ fault: error instanceof Error ? error.name : 'unknown' }),
  )
  process.send?.(answer)
})
