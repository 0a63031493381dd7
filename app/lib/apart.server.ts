import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Limits = {
  milliseconds: number
  /** What the process may fill of the machine's memory, in bytes, and of that by its own values, in megabytes. */
  resident: number
  heap: number
}

/** How often it is looked how much memory the process fills, in milliseconds. */
const lookEvery = 50

/** Begins a process of its own that runs one of our sources, named from `app/`. */
export function startApart(
  work: string,
  { heap, rights }: { heap: number; rights?: (root: string) => string[] },
): ChildProcess {
  const root = rootOf(work)
  return fork(join(root, 'app', work), {
    execArgv: [`--max-old-space-size=${heap}`, ...(rights?.(root) ?? [])],
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** Ends a process at once, and waits until it is gone. */
export function endApart(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGKILL')
  })
}

/**
 * Asks a process of its own one thing, waits for the one answer, and ends it. It is ended too where it takes
 * too long or too much memory: then, and where it dies, the answer is a fault.
 */
export async function askApart<Answer>(
  work: string,
  asked: object,
  { limits, rights }: { limits: Limits; rights: (root: string) => string[] },
): Promise<Answer | { fault: string }> {
  const child = startApart(work, { heap: limits.heap, rights })
  let watch: NodeJS.Timeout | undefined
  let patience: NodeJS.Timeout | undefined
  const answered = new Promise<Answer | { fault: string }>((done) => {
    const giveUp = (fault: string) => () => done({ fault })
    child.on('message', (answer: Answer) => done(answer))
    child.on('error', giveUp('not_started')).on('exit', giveUp('ended'))
    patience = setTimeout(giveUp('time'), limits.milliseconds)
    watch = setInterval(() => {
      if (residentOf(child) > limits.resident) done({ fault: 'memory' })
    }, lookEvery)
    child.send(asked, (error) => error && done({ fault: 'not_started' }))
  })
  try {
    return await answered
  } finally {
    clearTimeout(patience)
    clearInterval(watch)
    await endApart(child)
  }
}

/** Bytes of memory that a process fills; nought on machines that do not tell. */
function residentOf({ pid }: ChildProcess): number {
  try {
    const told = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(told?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/** The process runs from its source, which lies above this module or, in the built app, beside the build. */
function rootOf(work: string): string {
  for (
    let folder = new URL('.', import.meta.url);
    folder.pathname !== '/';
    folder = new URL('..', folder)
  ) {
    if (existsSync(new URL(`app/${work}`, folder))) return fileURLToPath(folder)
  }
  throw new Error(`app/${work} is not beside the app`)
}
