import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reader } from '../file-kinds'
import type { Piece } from './extract/piece'
import type { Answer, Asked } from './extract/work'
import { rightsOf } from './rights-of'

export type Limits = {
  milliseconds: number
  /** What the process may fill of the machine's memory, in bytes, and of that by its own values, in megabytes. */
  resident: number
  heap: number
}

export const usualLimits: Limits = {
  milliseconds: 60_000,
  resident: 512 * 1024 * 1024,
  heap: 256,
}

/** How often it is looked how much memory the process fills, in milliseconds. */
const lookEvery = 50

/**
 * Reads the text out of a file in a process of its own, that reads nothing but the file, writes nothing,
 * reaches nobody, and is ended where it takes too long or too much. Gives `defeated` then, and for a file
 * that cannot be read.
 */
export async function readApart(
  asked: Asked & { reader: Reader },
  limits: Limits = usualLimits,
): Promise<Piece[] | 'defeated'> {
  const root = appRoot()
  const child = fork(join(root, 'app', workPath), {
    execArgv: [`--max-old-space-size=${limits.heap}`, ...rightsOf(root, asked.path)],
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let watch: NodeJS.Timeout | undefined
  let patience: NodeJS.Timeout | undefined
  const answered = new Promise<Answer>((done) => {
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
    const answer = await answered
    return 'pieces' in answer ? answer.pieces : 'defeated'
  } finally {
    clearTimeout(patience)
    clearInterval(watch)
    await end(child)
  }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGKILL')
  })
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

const workPath = 'features/documents/reading/extract/work.ts'

/** The process runs from its source, which lies beside this module or, in the built app, two folders up. */
function appRoot(): string {
  for (
    let folder = new URL('.', import.meta.url);
    folder.pathname !== '/';
    folder = new URL('..', folder)
  ) {
    if (existsSync(new URL(`app/${workPath}`, folder))) return fileURLToPath(folder)
  }
  throw new Error(`app/${workPath} is not beside the app`)
}
