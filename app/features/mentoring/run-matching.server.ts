import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Stage } from './matching/best-pairs'
import type { Word } from './matching/work'

/** How often the run is asked after, in milliseconds. */
const lookEvery = 500
/** A run that takes longer is given up, before its job is taken for abandoned, in milliseconds. */
const patience = 240_000

/**
 * Works a round out in a thread of its own, from its kept bytes, and gives the kept bytes of the result.
 * `look` hears twice a second how far it is and says whether it is still wanted: null when it is not.
 */
export function runMatching(
  given: string,
  look: (at: { stage: Stage; progress: number }) => Promise<boolean> = async () => true,
): Promise<string | null> {
  const worker = new Worker(workFile(), {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  })
  let at: { stage: Stage; progress: number } = { stage: 'count', progress: 0 }
  const until = performance.now() + patience
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const ended = new Promise<string | null>((done, fail) => {
    worker.on('message', (word: Word) => {
      if ('result' in word) done(word.result)
      else at = word
    })
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error('the thread ended without a result')))
    const lookAgain = async () => {
      if (performance.now() > until) throw new Error('the run took too long')
      if (!(await look(at))) done(null)
      else if (!isOver) timer = setTimeout(() => lookAgain().catch(fail), lookEvery)
    }
    lookAgain().catch(fail)
  })
  return ended.finally(async () => {
    isOver = true
    clearTimeout(timer)
    await worker.terminate()
  })
}

/** The thread runs from its source, which lies beside this module or, in the built app, two folders up. */
function workFile(): URL {
  const path = 'features/mentoring/matching/work.ts'
  for (
    let folder = new URL('.', import.meta.url);
    folder.pathname !== '/';
    folder = new URL('..', folder)
  ) {
    const file = new URL(`app/${path}`, folder)
    if (existsSync(file)) return file
  }
  throw new Error(`app/${path} is not beside the app`)
}
