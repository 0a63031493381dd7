import { type ChildProcess, fork } from 'node:child_process'
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

export type Lanes = { run: (asked: Asked) => Promise<Verdict>; end: () => void }

/** Opens so many processes that run tests, in the PostgreSQL of this run; each takes what comes next. */
export function openLanes(count: number, adminUrl: string): Lanes {
  const lanes = Array.from({ length: count }, () => openLane(adminUrl))
  const free = [...lanes]
  const waiting: Array<(lane: ChildProcess) => void> = []
  return {
    async run(asked) {
      const lane = free.pop() ?? (await new Promise<ChildProcess>((go) => waiting.push(go)))
      try {
        return await tell(lane, asked)
      } finally {
        const next = waiting.shift()
        if (next) next(lane)
        else free.push(lane)
      }
    },
    end: () => {
      for (const lane of lanes) lane.disconnect()
    },
  }
}

function openLane(adminUrl: string): ChildProcess {
  const lane = fileURLToPath(new URL('lane.ts', import.meta.url))
  const env = { ...process.env, VITEST: undefined, ADMIN_URL: adminUrl }
  return fork(lane, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
}

function tell(lane: ChildProcess, asked: Asked): Promise<Verdict> {
  return new Promise((done, fail) => {
    const onExit = () => fail(new Error('a process that runs mutants has ended'))
    lane.once('exit', onExit)
    lane.once('message', (verdict: Verdict) => {
      lane.off('exit', onExit)
      done(verdict)
    })
    lane.send(asked)
  })
}
