import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server'

/** How long a request waits for the one before it, in milliseconds. */
const patience = 10_000

type Held = { release: RequestRelease; isOver: Promise<void>; end: () => void }

/**
 * Lets one request at a time at a file that arrives. Who comes later asks the one before to end: a broken line
 * is often noticed by the one who comes back before it is noticed here. The locker of the library waits in a
 * busy loop; this one sleeps.
 */
class OneAtATime implements Locker {
  readonly #held = new Map<string, Held>()

  newLock(id: string): Lock {
    return {
      lock: (signal, release) => this.#take(id, signal, release),
      unlock: async () => this.#held.get(id)?.end(),
    }
  }

  /** Does some work while no request is at the file. */
  async during<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    const lock = this.newLock(id)
    await lock.lock(AbortSignal.timeout(patience), () => {})
    try {
      return await work()
    } finally {
      await lock.unlock()
    }
  }

  async #take(id: string, signal: AbortSignal, release: RequestRelease): Promise<void> {
    const given = AbortSignal.any([signal, AbortSignal.timeout(patience)])
    for (let held = this.#held.get(id); held; held = this.#held.get(id)) {
      await held.release()
      await Promise.race([held.isOver, aborted(given)])
    }
    if (given.aborted) throw ERRORS.ERR_LOCK_TIMEOUT
    const { promise: isOver, resolve } = Promise.withResolvers<void>()
    const end = () => {
      this.#held.delete(id)
      resolve()
    }
    this.#held.set(id, { release, isOver, end })
  }
}

/** Who is at which file that arrives. */
export const turns = new OneAtATime()

async function aborted(signal: AbortSignal): Promise<never> {
  await new Promise<void>((done) => {
    if (signal.aborted) done()
    signal.addEventListener('abort', () => done(), { once: true })
  })
  throw ERRORS.ERR_LOCK_TIMEOUT
}
