import { v7 as uuidv7 } from 'uuid'
import { sameBrowser, type Visitor } from './browser-like.ts'
import { pass } from './live-client.ts'
import { seqOf } from './live-world.ts'

export type Acknowledged = { threadId: string; body: string; seq: number; tries: number }

/** Statuses of a server that is away, or of one that asks to wait; all others are answers. */
const notYet = [429, 502, 503]

/**
 * Several members who post without a pause. A form that gets no answer is sent again with the same
 * key until it gets one, as a careful member at her browser would.
 */
export function startPosting(posters: Array<{ visitor: Visitor; threadId: string }>) {
  const acknowledged: Acknowledged[] = []
  const odd: number[] = []
  let isOver = false
  let isGivenUp = false

  async function run(visitor: Visitor, threadId: string): Promise<void> {
    while (!isOver) {
      const formKey = uuidv7()
      const body = `once, with the key ${formKey}`
      const form = { formKey, body, language: 'en' }
      for (let tries = 1; !isGivenUp; tries++) {
        const answer = await post(visitor, threadId, form)
        if (answer?.status === 303) {
          acknowledged.push({ threadId, body, seq: seqOf(answer), tries })
          break
        }
        if (answer && !notYet.includes(answer.status)) odd.push(answer.status)
        await pass(40)
      }
    }
  }
  const running = posters.map(({ visitor, threadId }) => run(visitor, threadId))
  return {
    acknowledged,
    /** Answers that no member should ever see. */
    odd,
    /** Lets everyone finish what she is sending. */
    async stop(): Promise<void> {
      isOver = true
      await Promise.all(running)
    },
    giveUp(): void {
      isOver = true
      isGivenUp = true
    },
  }
}

async function post(
  visitor: Visitor,
  threadId: string,
  form: Record<string, string>,
): Promise<Response | null> {
  try {
    return await sameBrowser(visitor).post(`/discussions/${threadId}/replies`, form)
  } catch {
    return null
  }
}
