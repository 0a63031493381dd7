import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Noticing } from './noticed-by.ts'

/** What a lane runs: test files, with a mutant by its number or without one; some tests alone, by a pattern. */
export type Asked = { mutant: number | null; files: string[]; names?: string }

export type Verdict = {
  passed: number
  failed: number
  /** The first test that failed; null when none did, or a file could not be loaded. */
  noticing: Noticing | null
  output: string
}

/** The PostgreSQL of this run, and a folder for what such a process leaves behind. */
type Given = { adminUrl: string; folder: string }

export type Run = (asked: Asked) => Promise<Verdict>

/**
 * Runs tests in the PostgreSQL of this run, so many at a time. Each in a process of its own: one that is kept
 * for several was seen to keep what a mutant had changed.
 */
export function openLanes(count: number, given: Given): Run {
  let free = count
  const waiting: Array<() => void> = []
  return async (asked) => {
    if (free > 0) free--
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await runAlone(asked, given)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}

function runAlone(asked: Asked, { adminUrl, folder }: Given): Promise<Verdict> {
  const lane = fork(fileURLToPath(new URL('lane.ts', import.meta.url)), {
    env: {
      ...process.env,
      VITEST: undefined,
      ADMIN_URL: adminUrl,
      TMPDIR: folder,
      MUTANT: String(asked.mutant ?? ''),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((done, fail) => {
    let verdict: Verdict | null = null
    lane.once('message', (said: Verdict) => {
      verdict = said
      lane.disconnect()
    })
    lane.once('error', fail)
    lane.once('exit', () =>
      verdict ? done(verdict) : fail(new Error('the process that ran a mutant has ended')),
    )
    lane.send(asked)
  })
}
