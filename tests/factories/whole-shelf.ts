import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { spaceOf } from './people.ts'

/** A folder that a member made, a document of hers in it, one that she withdrew, a file on its way, and what she asked for. */
export async function writeOnShelf(memberId: string): Promise<void> {
  const at = new Date('2024-03-01T00:00:00Z')
  const spaceId = await spaceOf('serbia-moi')
  const common = { spaceId, audience: 'chapter:serbia-moi', language: 'en' }
  const folder = await db.folder.create({
    data: {
      ...{ spaceId, audience: common.audience, name: 'Minutes of hers' },
      ...{ madeBy: memberId, createdAt: at },
    },
  })
  const { id: fileId } = await db.storedFile.create({
    data: {
      ...{ id: uuidv7(), sha256: randomBytes(32).toString('hex'), bytes: 3, type: 'text/plain' },
      ...{ home: 'local', scan: 'unasked', touchedAt: at, createdAt: at },
    },
  })
  const version = {
    ...{ number: 1, fileId, name: 'Zebrinka files.txt', note: 'Zebrinka says why' },
    ...{ reading: 'none', authorId: memberId, createdAt: at },
  }
  const document = await db.document.create({
    data: {
      ...{ ...common, kind: 'file', folderId: folder.id, addedBy: memberId },
      ...{ createdAt: at, changedAt: at },
      editions: {
        create: { language: 'en', title: 'Plan', latest: 1, versions: { create: version } },
      },
    },
  })
  await db.document.create({
    data: {
      ...{ ...common, kind: 'file', createdAt: at, changedAt: at },
      ...{ withdrawnAt: at, withdrawnBy: memberId, withdrawnFor: 'Zebrinka withdraws' },
    },
  })
  await db.upload.create({
    data: {
      ...{ id: uuidv7(), batchId: uuidv7(), memberId, spaceId, language: 'en' },
      ...{ name: 'Zebrinka sends.txt', state: 'arriving', createdAt: at },
    },
  })
  await db.translationRequest.create({
    data: { documentId: document.id, language: 'sq', memberId, createdAt: at },
  })
}
