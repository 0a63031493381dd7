import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Noticing } from './noticed-by.ts'

export type Verdict = {
  passed: number
  failed: number
  /** The first test that failed; null when none did, or a file could not be loaded. */
  noticing: Noticing | null
  output: string
}

/**
 * Runs tests with one mutant (or with none, for null) in a process of its own.
 * `tests`: files, or what `onlyThese` gives.
 */
export async function runMutant(
  mutant: number | null,
  tests: string[],
  adminUrl: string,
): Promise<Verdict> {
  const results = join(tmpdir(), `mreza-mutant-${process.pid}-${mutant ?? 'none'}.json`)
  const output = await run(results, mutant, tests, adminUrl)
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      readFileSync(results, 'utf8'),
    )
    const noticing = firstFailed(testResults)
    return { passed: numPassedTests, failed: numFailedTests, noticing, output }
  } catch {
    return { passed: 0, failed: 0, noticing: null, output }
  } finally {
    rmSync(results, { force: true })
  }
}

type FileResult = {
  name: string
  assertionResults: Array<{ status: string; ancestorTitles: string[]; title: string }>
}

function firstFailed(files: FileResult[]): Noticing | null {
  for (const { name, assertionResults } of files) {
    const failed = assertionResults.find(({ status }) => status === 'failed')
    if (!failed) continue
    // As vitest writes it where it is asked for tests by their names.
    const test = [...failed.ancestorTitles, failed.title].join(' > ')
    return { file: relative(process.cwd(), name), test }
  }
  return null
}

function run(results: string, mutant: number | null, tests: string[], adminUrl: string) {
  const child = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config=tests/mutants/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
      ...(mutant === null ? [] : ['--bail=1']),
      ...tests,
    ],
    {
      env: { ...process.env, VITEST: undefined, MUTANT: String(mutant ?? ''), ADMIN_URL: adminUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise<string>((done) => child.on('close', () => done(output)))
}
