import { join } from 'node:path'
import { alternate, median, type Row } from '../compare.ts'
import type { Pace } from '../pace.ts'
import { serve } from '../process.ts'
import type { World } from '../world.ts'

/** From starting the process to the first page, on the second start: database, checks and all. */
export async function measureStart(world: World, pace: Pace): Promise<Row[]> {
  const start = (file: string, folder: string, page: string) => async () => {
    const settings = { DATA_DIR: join(world.folder, folder), PORT: '0' }
    const begun = performance.now()
    const served = await serve(file, settings)
    const answer = await fetch(served.origin + page)
    await answer.text()
    const taken = performance.now() - begun
    await served.stop()
    if (!answer.ok) throw new Error(`${file} answered ${answer.status}`)
    return taken
  }
  const ours = start('server/start.js', 'demo', '/login')
  const bare = start('tests/bench/bare-start.ts', 'bare', '/')
  // The first start makes the database, and ours loads the demo network.
  await alternate(1, ours, bare)
  const measured = await alternate(pace.rounds, ours, bare)
  return [
    {
      what: 'Start to first page, second start',
      target: { atMost: 3 },
      ratios: measured.ratios,
      ours: `${median(measured.ours).toFixed(0)} ms`,
      reference: `${median(measured.reference).toFixed(0)} ms`,
    },
  ]
}
