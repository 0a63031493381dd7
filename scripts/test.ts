// `npm test`: everything that CI runs, word for word; ends with one line `N passed, N failed`.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from '../server/build.ts'

type Outcome = { passed: number; failed: number; skipped: number; failures: string[] }

const folder = mkdtempSync(join(tmpdir(), 'mreza-results-'))
const total: Outcome = { passed: 0, failed: 0, skipped: 0, failures: [] }

/** Runs one tool; it counts as one check. */
async function check(name: string, command: string, args: string[]): Promise<void> {
  const { code, output } = await run(command, args)
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
  if (code !== 0) console.log(output)
  if (code !== 0) total.failures.push(name)
  total[code === 0 ? 'passed' : 'failed']++
}

/** Runs the tests of some projects, or only those in some folders; each test counts. */
async function tests(name: string, projects: string[], ...more: string[]): Promise<void> {
  const results = join(folder, `${name}.json`)
  const { code, output } = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...projects.flatMap((it) => ['--project', it]),
    ...more,
  ])
  console.log(output)
  const { passed, failed, skipped, failures } = read(results)
  // What a machine cannot show may be left out there and is counted; CI must show all of it.
  if (process.env.CI && skipped > 0) failures.push(`${name}: ${skipped} skipped, which CI may not`)
  total.failed += process.env.CI ? skipped : 0
  total.skipped += process.env.CI ? 0 : skipped
  total.passed += passed
  total.failures.push(...failures)
  // A run that broke outside a test, or ran none, is a failure too.
  const broken = failed === 0 && (code !== 0 || passed === 0)
  total.failed += broken ? 1 : failed
  if (broken) total.failures.push(`${name}: ended with code ${code} outside a test`)
}

function read(results: string): Outcome {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(results, 'utf8'),
    )
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests,
      failures: testResults.flatMap(failuresOf),
    }
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [] }
  }
}

type Assertion = { status: string; fullName: string; failureMessages: string[] }

/** What failed in one file: a file that could not be loaded counts by its own message. */
function failuresOf(file: {
  name: string
  status: string
  message: string
  assertionResults: Assertion[]
}): string[] {
  const failed = file.assertionResults.filter((it) => it.status === 'failed')
  if (file.status === 'failed' && failed.length === 0) return [`${file.name}\n${file.message}`]
  return failed.map((it) => `${file.name}\n${it.fullName}\n${it.failureMessages.join('\n')}`)
}

function run(command: string, args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => done({ code: 1, output: String(error) }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

ensureBuild()
await Promise.all([
  check('format and lint (biome)', 'biome', ['check', '--error-on-warnings']),
  check('types (tsc)', 'tsc', ['--noEmit']),
])
await Promise.all([
  check('who imports whom (dependency-cruiser)', 'depcruise', [
    'app',
    'server',
    '--config',
    '.dependency-cruiser.js',
  ]),
  check('nothing unused (knip)', 'knip', []),
])
// Two at a time, but for what has to happen within a second.
const both = '--maxWorkers=2'
await tests('inside', ['unit', 'features'], both)
await tests('outside', ['server'], both, 'tests/routes', 'tests/e2e', 'tests/server')
await tests('live', ['server'], 'tests/live')
await tests('mutants', ['mutants'])

rmSync(folder, { recursive: true, force: true })
// Said again at the end: a log is often kept only by its last lines.
for (const it of total.failures) console.log(`\n✗ ${it.slice(0, 3000)}`)
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
)
process.exit(total.failed === 0 ? 0 : 1)
