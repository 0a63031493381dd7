import { copyFile, link, rm } from 'node:fs/promises'
import { env } from '~/env.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { arrivingPath } from '~/files/file-homes.server'
import { storeArrived } from '../store-arrived.server'
import { arrivedBytes } from './arrived-bytes.server'
import { findArriving } from './find-arriving.server'
import { turns } from './turns.server'

const underWay = new Map<string, Promise<void>>()

/**
 * Stores a file all of whose pieces have come, once, however often it is asked. Gives what became of it:
 * `arriving` where pieces are missing. Where storing fails for a reason that passes, its bytes stay for the
 * next time.
 */
export async function finishUpload(viewer: MemberViewer, id: string): Promise<string> {
  const line = await findArriving(viewer, id)
  if (line.state !== 'arriving') return line.state
  const storing = underWay.get(id) ?? store(viewer, line).finally(() => underWay.delete(id))
  underWay.set(id, storing)
  await storing
  return (await findArriving(viewer, id)).state
}

async function store(
  viewer: MemberViewer,
  line: Awaited<ReturnType<typeof findArriving>>,
): Promise<void> {
  const path = arrivingPath(line.id)
  const whole = `${path}.whole`
  const isWhole = await turns.during(line.id, async () => {
    if ((await arrivedBytes(line.id)) !== line.length) return false
    await rm(whole, { force: true })
    // Nobody in this process still writes to it. Another process may, so there it is a file of its own.
    await (env.REDIS_URL ? copyFile(path, whole) : link(path, whole))
    return true
  })
  if (!isWhole) return
  await storeArrived(viewer, line, { path: whole })
  await rm(path, { force: true })
}
