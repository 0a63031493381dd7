import { spawn } from 'node:child_process'

export type Served = { origin: string; pid: number; stop: () => Promise<void> }

const children = new Set<() => void>()
process.on('exit', () => {
  for (const kill of children) kill()
})

/** Starts a server of its own process and waits until it prints where it answers. */
export async function serve(
  file: string,
  settings: Record<string, string>,
  flags: string[] = [],
): Promise<Served> {
  const child = spawn(process.execPath, [...flags, file], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.1',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  children.add(kill)
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  void ended.then(() => children.delete(kill))
  let output = ''
  child.stderr.on('data', (chunk) => process.stderr.write(chunk))
  const origin = await new Promise<string>((found, fail) => {
    child.stdout.on('data', (chunk) => {
      output += chunk
      const said = /answers at (http:\S+)/.exec(output)?.[1]
      if (said) found(said.replace('localhost', '127.0.0.1'))
    })
    child.once('exit', (code) => fail(new Error(`${file} ended with ${code}\n${output}`)))
  })
  return {
    origin,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
