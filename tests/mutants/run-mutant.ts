import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Verdict = { passed: number; failed: number; output: string }

/** Runs test files with one mutant (or with none, for null) in a process of its own. */
export async function runMutant(
  mutant: number | null,
  tests: string[],
  adminUrl: string,
): Promise<Verdict> {
  const results = join(tmpdir(), `mreza-mutant-${process.pid}-${mutant ?? 'none'}.json`)
  const output = await run(results, mutant, tests, adminUrl)
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests, output }
  } catch {
    return { passed: 0, failed: 0, output }
  } finally {
    rmSync(results, { force: true })
  }
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
