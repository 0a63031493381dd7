import { EventEmitter } from 'node:events'
import type { PresentedReply } from '~/features/discussions/present-reply.server'

/** What the sockets of this process are told after a change is stored. */
export type LiveEvent =
  | {
      type: 'reply_posted'
      threadId: string
      spaceId: string
      audience: string
      reply: PresentedReply
    }
  | {
      type: 'reply_edited'
      threadId: string
      spaceId: string
      audience: string
      reply: PresentedReply
    }
  | { type: 'thread_changed'; threadId: string; spaceId: string; audience: string }
  | { type: 'marks_changed'; memberId: string; threadId: string }
  | { type: 'replies_announced'; replyIds: string[] }

const bus = new EventEmitter<{ event: [LiveEvent] }>()

/** Tells the sockets; only quick, never the truth: who misses it reads the database. */
export function publish(event: LiveEvent): void {
  bus.emit('event', event)
}

/** Listens to all that is published; gives the function that stops it. */
export function subscribe(listener: (event: LiveEvent) => void): () => void {
  bus.on('event', listener)
  return () => bus.off('event', listener)
}
