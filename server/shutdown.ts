type Step = () => Promise<void> | void

const steps: Step[] = []
let isEnding = false

/** Adds a step to the end of the process; the last added runs first. */
export function onShutdown(step: Step): void {
  steps.unshift(step)
}

/** True once the process is about to end. */
export function isShuttingDown(): boolean {
  return isEnding
}

/** Runs every step once and ends the process; a step that hangs is given eight seconds in all. */
export async function shutDown(code = 0): Promise<void> {
  if (isEnding) return
  isEnding = true
  // A start that is stopped halfway leaves work behind that fails as its database goes away.
  process.on('uncaughtException', () => {})
  setTimeout(() => process.exit(code || 1), 8_000).unref()
  for (const step of steps) await Promise.resolve(step()).catch(() => {})
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void shutDown())
