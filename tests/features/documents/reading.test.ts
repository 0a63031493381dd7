import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { attendReading } from '~/features/documents/reading/attend-reading.server'
import { keepReading } from '~/features/documents/reading/keep-reading.server'
import { readDocument } from '~/features/documents/reading/read-document.server'
import { bringBackDocument } from '~/features/documents/withdrawing/bring-back-document.server'
import { withdrawDocument } from '~/features/documents/withdrawing/withdraw-document.server'
import { fileHome } from '~/files/file-homes.server'
import { buildDocument, keysAtHome, sendFiles } from '../../factories/documents.ts'
import { buildMember, spaceOf } from '../../factories/people.ts'
import { days, moveClock } from '../../support/clock.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'
import { packed } from '../../support/made-files.ts'

let coordinator: MemberViewer
let spaceId: string
beforeAll(async () => {
  coordinator = await buildMember({ office: 'coordinator' })
  spaceId = await spaceOf('serbia-moi')
})

type Content = string | Uint8Array
const md = (content: Content, name = 'Guidelines.md') =>
  buildDocument(coordinator, spaceId, { name, content })
type Built = Awaited<ReturnType<typeof md>>
const firstOf = ({ editions }: Built) => editions[0]?.versions[0]?.id as string
const editionOf = ({ editions }: Built) => editions[0]?.id as string

async function replace(document: Built, content: Content, name = 'Guidelines.md') {
  const to = { spaceId, editionId: editionOf(document) }
  const [line] = await sendFiles(coordinator, to, { name, content })
  expect(line?.fault).toBeNull()
  return db.documentVersion.findFirstOrThrow({
    where: { editionId: editionOf(document) },
    orderBy: { number: 'desc' },
  })
}
const sectionsOf = async (versionId: string) =>
  (await db.documentSection.findMany({ where: { versionId }, orderBy: { ordinal: 'asc' } })).map(
    ({ anchor, heading }) => `${anchor} ${heading}`.trim(),
  )
const stateOf = async (id: string) =>
  (await db.documentVersion.findUniqueOrThrow({ where: { id } })).reading
const entered = async (versionId: string) => {
  const rows: Array<{ audience: string }> = await db.$queryRaw`
    SELECT e.audience FROM search_entry e JOIN document_section s ON s.id = e.subject_id
    WHERE e.subject_type = 'section' AND s.version_id = ${versionId}::uuid`
  return rows.length
}
const wait = (id: string, more: object = {}) =>
  db.documentVersion.update({ where: { id }, data: { reading: 'waiting', ...more } })

describe('reading a version', () => {
  test('keeps its sections and enters them, once', async () => {
    const document = await md('before\n\n# Vests\n\nthey fit\n\n# Recommendation 2\n\nboots')
    await runJobs()
    const id = firstOf(document)
    expect(await stateOf(id)).toBe('read')
    expect(await sectionsOf(id)).toEqual(['start', 't-vests Vests', 'r-2 Recommendation 2'])
    expect(await entered(id)).toBe(3)
    const ids = await db.documentSection.findMany({ where: { versionId: id } })
    await readDocument({ versionId: id })
    await keepReading(id, [])
    expect(await db.documentSection.findMany({ where: { versionId: id } })).toEqual(ids)
    expect(await stateOf(id)).toBe('read')
    expect((await keysAtHome()).arriving).toEqual([])
  })

  test('says where there is no text, and where the file defeats it', async () => {
    const none = await md('\n \n', 'Empty.md')
    const bomb = packed({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': new Uint8Array(90 * 1024 * 1024).fill(97),
    })
    const defeated = await md(bomb, 'Bomb.odt')
    await runJobs()
    expect(await stateOf(firstOf(none))).toBe('none')
    expect(await stateOf(firstOf(defeated))).toBe('defeated')
    expect((await keysAtHome()).arriving).toEqual([])
  }, 60_000)

  test('the next version keeps the anchors, and alone is entered', async () => {
    const document = await md('# Vests\n\na\n\n# Boots\n\nb')
    await runJobs()
    const second = await replace(document, '# Vests\n\na\n\n# Footwear\n\nb')
    await runJobs()
    expect(await sectionsOf(second.id)).toEqual(['t-vests Vests', 't-boots Footwear'])
    expect([await entered(firstOf(document)), await entered(second.id)]).toEqual([0, 2])
    const third = await replace(document, '# Gloves\n\nc\n\n# New\n\n## Boots\n\nb')
    await runJobs()
    // The name stands for what was renamed; another section is not led to by it.
    expect(await sectionsOf(third.id)).toEqual(['t-gloves Gloves', 't-new New', 't-boots-2 Boots'])
  })

  test('one that is overtaken while it is read can be compared, and is not found', async () => {
    const document = await md('# One\n\na')
    const first = firstOf(document)
    const second = await replace(document, '# Two\n\nb')
    await runJobs()
    await db.documentSection.deleteMany({ where: { versionId: first } })
    await wait(first)
    await readDocument({ versionId: first })
    expect(await sectionsOf(first)).toHaveLength(1)
    expect([await entered(first), await entered(second.id)]).toEqual([0, 1])
  })

  test('what cannot be read leaves nothing to be found of the version before', async () => {
    const document = await md('# One\n\na', 'Minutes.odt.md')
    await runJobs()
    const second = await replace(document, '\n\n', 'Minutes.md')
    await runJobs()
    expect(await stateOf(second.id)).toBe('none')
    expect(await entered(firstOf(document))).toBe(0)
  })

  test('a withdrawn one is read and not entered, until it is brought back', async () => {
    const document = await md('# Gone\n\naway')
    await withdrawDocument(coordinator, document.id, { reason: 'old' })
    await runJobs()
    const id = firstOf(document)
    expect([await stateOf(id), await entered(id)]).toEqual(['read', 0])
    await bringBackDocument(coordinator, document.id)
    await runJobs()
    expect(await entered(id)).toBe(1)
  })

  test('a translation is read after the authoritative text, and shares its anchors', async () => {
    const document = await md('# Purpose\n\na\n\n# Recommendation 1\n\nb\n\n# Last\n\nc')
    const edition = await db.edition.create({
      data: { documentId: document.id, language: 'mk', title: 'Насоки', follows: 1 },
    })
    const content = '# Цел\n\nа\n\n# Препорака 1\n\nб\n\n# Крај\n\nв'
    const to = { spaceId, editionId: edition.id, language: 'mk' }
    await sendFiles(coordinator, to, { name: 'Насоки.md', content })
    const { id } = await db.documentVersion.findFirstOrThrow({ where: { editionId: edition.id } })
    await readDocument({ versionId: id })
    expect(await stateOf(firstOf(document))).toBe('read')
    expect(await sectionsOf(id)).toEqual(['t-purpose Цел', 'r-1 Препорака 1', 't-last Крај'])
  })

  test('many that come at once are read one after the other, each of them', async () => {
    const all: Built[] = []
    for (let n = 0; n < 4; n++) all.push(await md(`# Number ${n}\n\nx`))
    await Promise.all(all.map((it) => readDocument({ versionId: firstOf(it) })))
    const states = await Promise.all(all.map((it) => stateOf(firstOf(it))))
    expect(states.filter((it) => it === 'read')).toHaveLength(1)
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
      WHERE t.id = j.task_id AND t.identifier = 'read_document' AND j.payload ->> 'versionId' = ${firstOf(all[3] as Built)}`
    await runJobs()
    for (const it of all) expect(await stateOf(firstOf(it))).toBe('read')
  })
})

describe('what goes wrong on the way', () => {
  test('a home that is away is no fault of the file, nor of those behind it', async () => {
    const document = await md('# Away\n\nx')
    const home = await fileHome()
    const read = home.read
    home.read = async () => {
      throw new Error('away')
    }
    await expect(readDocument({ versionId: firstOf(document) })).rejects.toThrow('away')
    home.read = read
    expect(await db.documentVersion.findUnique({ where: { id: firstOf(document) } })).toMatchObject(
      {
        reading: 'waiting',
        tries: 0,
      },
    )
    await runJobs()
    expect(await stateOf(firstOf(document))).toBe('read')
  })

  test('a file that took the process with it three times is not begun again', async () => {
    const document = await md('# Heavy\n\nx')
    await wait(firstOf(document), { tries: 2 })
    await runJobs()
    expect(await stateOf(firstOf(document))).toBe('read')
    const other = await md('# Heavier\n\nx')
    await wait(firstOf(other), { tries: 3 })
    await runJobs()
    expect(await stateOf(firstOf(other))).toBe('defeated')
  })

  test('what the scanner holds back is not read until it lets it through', async () => {
    const document = await md('# Held\n\nx')
    const { fileId } = await db.documentVersion.findUniqueOrThrow({
      where: { id: firstOf(document) },
    })
    await db.storedFile.update({ where: { id: fileId }, data: { scan: 'held' } })
    await runJobs()
    moveClock(days(8))
    await attendReading()
    expect(await waitingJobs('read_document')).toEqual([])
    expect(await stateOf(firstOf(document))).toBe('waiting')
    await db.storedFile.update({ where: { id: fileId }, data: { scan: 'clean' } })
    await readDocument({ versionId: firstOf(document) })
    expect(await stateOf(firstOf(document))).toBe('read')
  })

  test('what waits for an hour is asked for again, once; after a week it is given up', async () => {
    const document = await md('# Lost\n\nx')
    const versionId = firstOf(document)
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
    await attendReading()
    expect(await waitingJobs('read_document')).toEqual([])
    moveClock(61)
    await attendReading()
    await attendReading()
    expect(await waitingJobs('read_document')).toEqual([{ versionId }])
    await runJobs()
    expect(await stateOf(versionId)).toBe('read')
    await db.documentSection.deleteMany({ where: { versionId } })
    await wait(versionId)
    moveClock(days(7) + 1)
    await attendReading()
    expect(await stateOf(versionId)).toBe('defeated')
  })
})
