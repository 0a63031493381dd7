import type { Manager } from 'socket.io-client'

/**
 * Tells a manager at once of a connection that broke after its handshake and before its first
 * packet, as when the server ends in that moment: by itself socket.io-client 4.8 hears of it only
 * when its `timeout` is over, and comes back twenty seconds late. To be called while it opens.
 */
export function noticeBrokenOpening({ engine }: Manager): void {
  if (engine?.readyState !== 'opening') return
  // Its types keep this event for itself; the manager listens to it as to any other.
  const { emit } = engine as unknown as { emit: (name: 'error', error: Error) => void }
  const tell = () => emit.call(engine, 'error', new Error('closed while it opened'))
  engine.once('close', tell)
  engine.once('open', () => engine.off('close', tell))
}

/** The same for every further attempt of a manager to connect. */
export function noticeBrokenOpenings(manager: Manager): void {
  noticeBrokenOpening(manager)
  // It tells of an attempt just before it makes it.
  manager.on('reconnect_attempt', () => queueMicrotask(() => noticeBrokenOpening(manager)))
}
