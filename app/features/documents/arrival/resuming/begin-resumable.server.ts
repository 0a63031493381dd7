import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { env } from '~/env.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import type { Arrival } from '../../schema'
import { beginUpload, type Destination } from '../begin-upload.server'
import { cleanName } from '../clean-name'
import type { FileFault } from '../file-fault'
import { folderIn } from '../folder-in.server'
import { mostFiles } from '../most-files'
import { refuseUpload } from '../refuse-upload.server'
import { discardUpload } from './discard-upload.server'

/** So many files of one member may lie here in part; beyond them the oldest gives way. */
const mostUnfinished = 40

/**
 * Opens the line of a file that will come piece by piece, or finds the one again under which a part of the
 * same file lies here, so that it goes on there: the same name, length, mark and destination. Gives its id,
 * or null where the file is refused at once; its line says why.
 */
export async function beginResumable(
  viewer: MemberViewer,
  { spaceId, editionId, replyId }: Pick<Destination, 'spaceId' | 'editionId' | 'replyId'>,
  arrival: Arrival,
): Promise<string | null> {
  const { batchId, folder, language, note, length, mark } = arrival
  const folderId = replyId ? null : folder
  const to = { spaceId, folderId, editionId, replyId, language, note }
  const name = cleanName(arrival.name)
  const found = await db.upload.findFirst({
    where: {
      ...{ memberId: viewer.memberId, spaceId, editionId, replyId },
      ...{ name, length, state: 'arriving' },
      // Without a mark only the same form, sent again, is surely the same file.
      ...(mark ? { mark } : { mark: '', batchId }),
    },
    orderBy: { createdAt: 'desc' },
  })
  if (found) {
    const again = { batchId, folderId: await folderIn(to), language, note, createdAt: clock.now() }
    const here = { id: found.id, state: 'arriving' }
    const { count } = await db.upload.updateMany({ where: here, data: again })
    // Taken back, or stored, in this moment: then it begins anew.
    if (count > 0) return found.id
  }
  const id = uuidv7()
  const fault = await faultOf(viewer, arrival)
  await beginUpload(viewer, to, { id, batchId, name, length, mark })
  if (fault) {
    await refuseUpload(id, fault)
    return null
  }
  await giveWay(viewer)
  return id
}

async function faultOf(
  viewer: MemberViewer,
  { batchId, length }: Arrival,
): Promise<FileFault | null> {
  if (length === 0) return 'empty'
  if (length > env.UPLOAD_LIMIT) return 'too_large'
  const before = await db.upload.count({ where: { batchId, memberId: viewer.memberId } })
  return before >= mostFiles ? 'too_many' : null
}

async function giveWay({ memberId }: MemberViewer): Promise<void> {
  const oldest = await db.upload.findMany({
    where: { memberId, state: 'arriving', length: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: mostUnfinished,
    select: { id: true },
  })
  for (const { id } of oldest) await discardUpload(id)
}
