import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * A request whose body was read: longer than its limit by a byte or more, it was cut there. Or one whose body
 * is left to whoever answers it, as it comes.
 */
export type Read = IncomingMessage & { rawBody?: Buffer; limit?: number; isLeft?: boolean }

/** How long the whole of a form may take to come, in milliseconds. */
const patienceWithForms = 300_000

/** How many times the limit of a form is still read, and thrown away, of one that is longer. */
const patience = 8

/**
 * Reads what a request sends before anything answers it, up to a byte more than the limit, and
 * hands it on as `rawBody`. An answer that leaves something unread would cut the line half a second
 * later, and whatever the same browser, or another one behind the same proxy, asks there meanwhile.
 */
export function readWhole(
  incoming: Read,
  outgoing: ServerResponse,
  limit: number,
  next: () => void,
): void {
  incoming.limit = limit
  if (incoming.method === 'GET' || incoming.method === 'HEAD') {
    next()
    return
  }
  const chunks: Buffer[] = []
  let length = 0
  const take = (chunk: Buffer) => {
    if (length <= limit) chunks.push(chunk)
    length += chunk.length
    if (length > limit * patience) giveUp()
  }
  // Who sends it so slowly holds a line open, and nothing more.
  const late = setTimeout(() => incoming.destroy(), patienceWithForms)
  incoming.once('close', () => clearTimeout(late))
  const finish = () => {
    clearTimeout(late)
    incoming.off('data', take).off('end', finish)
    incoming.rawBody = Buffer.concat(chunks)
    next()
  }
  const giveUp = () => {
    outgoing.shouldKeepAlive = false
    finish()
  }
  incoming
    .on('data', take)
    .on('end', finish)
    .on('error', () => {})
}
