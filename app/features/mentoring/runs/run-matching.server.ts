import { endApart, startApart } from '~/lib/apart.server'
import type { Stage } from '../matching/best-pairs'
import type { Word } from '../matching/work'

/** How often the run is asked after, in milliseconds. */
const lookEvery = 500
/** A run that takes longer is given up, before its job is taken for abandoned, in milliseconds. */
const patience = 240_000
/** The heap of the process; the solver's own memory comes beside it. */
const mostMegabytes = 256

/**
 * Works a round out in a process of its own, behind the pages, from its kept bytes, and gives the kept
 * bytes of the result. `look` hears twice a second how far it is and says whether it is still wanted:
 * null when it is not.
 */
export async function runMatching(
  given: string,
  look: (at: { stage: Stage; progress: number }) => Promise<boolean> = async () => true,
): Promise<string | null> {
  const child = startApart('features/mentoring/matching/work.ts', { heap: mostMegabytes })
  let at: { stage: Stage; progress: number } = { stage: 'count', progress: 0 }
  const until = performance.now() + patience
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const ended = new Promise<string | null>((done, fail) => {
    child.on('message', (word: Word) => {
      if ('result' in word) done(word.result)
      else at = word
    })
    child.on('error', fail)
    child.on('exit', () => fail(new Error('the process ended without a result')))
    child.send(given)
    const lookAgain = async () => {
      if (performance.now() > until) throw new Error('the run took too long')
      if (!(await look(at))) done(null)
      else if (!isOver) timer = setTimeout(() => lookAgain().catch(fail), lookEvery)
    }
    lookAgain().catch(fail)
  })
  return ended.finally(() => {
    isOver = true
    clearTimeout(timer)
    return endApart(child)
  })
}
