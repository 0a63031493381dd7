import type { Server, Socket } from 'socket.io'
import { z } from 'zod'
import type { PresentedReply } from '~/features/discussions/present-reply.server'

/** What a client may ask to watch; anything else is dropped and counted. */
export const WatchSchema = z.strictObject({
  thing: z.enum(['thread', 'space']),
  id: z.uuid(),
  /** For a thread: the last number that the page shows; what follows comes in the answer. */
  after: z.int().nonnegative().optional(),
  /** For a thread: when the page last knew every change; what was edited since comes too. */
  since: z.iso.datetime().optional(),
})
export type Watch = z.output<typeof WatchSchema>

export type WatchAnswer =
  | {
      ok: true
      room: string
      replies: PresentedReply[]
      edited: PresentedReply[]
      /** The moment of this answer, to be given as `since` the next time. */
      at: string
      lastSeq: number
      isClosed: boolean
    }
  | {
      ok: false
      reason: 'not_found' | 'signed_out' | 'malformed' | 'too_many' | 'slow_down' | 'try_later'
    }

export type FromServer = {
  reply: (reply: PresentedReply) => void
  edited: (reply: PresentedReply) => void
  changed: () => void
  nudge: (thing: { thread: string; space: string; seq?: number }) => void
  marks: (thing: { thread: string }) => void
}
type FromClient = {
  watch: (thing: unknown, answer: unknown) => void
  unwatch: (room: unknown) => void
}
type Data = {
  token: string | null
  memberId: string
  sessionId: string
  audiences: Set<string>
  changesAt: number
}

export type LiveServer = Server<FromClient, FromServer, Record<never, never>, Data>
export type LiveSocket = Socket<FromClient, FromServer, Record<never, never>, Data>
