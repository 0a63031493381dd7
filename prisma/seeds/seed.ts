import { PlainError } from '~/lib/plain-error'
import { seedBench } from './bench.ts'
import { seedDemo } from './demo.ts'
import { seedNetwork } from './network.ts'

/** Loads a named world into an empty database: `empty` (the chapters alone), `demo` or `bench`. */
export async function seed(world: string, options: Record<string, string>): Promise<void> {
  switch (world) {
    case 'empty':
      return seedNetwork()
    case 'demo':
      return seedDemo()
    case 'bench':
      return seedBench(options)
    default:
      throw new PlainError(`There is no world "${world}". The worlds are: empty, demo, bench.`)
  }
}
