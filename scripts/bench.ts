import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../server/build.ts'
import { type Row, tableOf } from '../tests/bench/compare.ts'
import { fullPace, type Pace, quickPace } from '../tests/bench/pace.ts'
import { measureGrowth } from '../tests/bench/rows/growth.ts'
import { measureImport } from '../tests/bench/rows/import.ts'
import { measureMatching } from '../tests/bench/rows/matching.ts'
import { measureNotFound } from '../tests/bench/rows/not-found.ts'
import { measurePosition } from '../tests/bench/rows/position.ts'
import { measurePost } from '../tests/bench/rows/post.ts'
import { measureRefusals } from '../tests/bench/rows/refusals.ts'
import { measureSockets } from '../tests/bench/rows/sockets.ts'
import { measureStart } from '../tests/bench/rows/start.ts'
import { measureThread } from '../tests/bench/rows/thread.ts'
import { measureUpload } from '../tests/bench/rows/upload.ts'
import { startWorld, type World } from '../tests/bench/world.ts'
import { writeDown } from '../tests/bench/write-down.ts'

const measures: Record<string, (world: World, pace: Pace) => Promise<Row[]>> = {
  thread: measureThread,
  post: measurePost,
  position: measurePosition,
  sockets: measureSockets,
  growth: measureGrowth,
  start: measureStart,
  'not-found': measureNotFound,
  refusals: measureRefusals,
  import: measureImport,
  matching: measureMatching,
  upload: measureUpload,
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(measures).join() },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})

ensureBuild()
const world = await startWorld()
const rows: Row[] = []
try {
  for (const name of values.only.split(',')) {
    const measure = measures[name]
    if (!measure)
      throw new Error(`There is no row "${name}": choose of ${Object.keys(measures).join()}.`)
    console.error(`Measuring ${name} …`)
    rows.push(...(await measure(world, values.quick ? quickPace : fullPace)))
  }
} finally {
  await world.end()
}
const table = tableOf(rows)
console.log(table)
if (values.write) writeDown(table, about(values.quick))
process.exit(0)

function about(isQuick: boolean): string {
  const day = new Date().toISOString().slice(0, 10)
  const load = (loadavg()[0] ?? 0).toFixed(1)
  return `${day}, Node ${process.versions.node}, ${cpus().length} cores, load of the machine at the end ${load}${isQuick ? ', short rounds (--quick)' : ''}.`
}
