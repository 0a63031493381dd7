import { beforeEach, describe, expect, test } from 'vitest'
import { pool } from '~/db.server'
import { sealActivities } from '~/features/audit/seal-activities.server'
import { verifyAudit } from '~/features/audit/verify-audit.server'
import { buildMember, buildThread } from '../../factories/people.ts'

describe('an activity that is stored after later ones were sealed', () => {
  beforeEach(async () => {
    await buildThread(await buildMember())
    while ((await sealActivities({ isThorough: true })) > 0);
  })

  test('is sealed at the next turn when it is minutes late', async () => {
    await storeActivity('-5 minutes')
    expect(await sealActivities()).toBe(1)
    expect(await verifyAudit()).toMatchObject({ intact: true, unsealed: 0 })
  })

  test('is sealed at the next thorough turn when it is hours late', async () => {
    await storeActivity('-3 hours')
    expect(await sealActivities()).toBe(0)
    expect(await verifyAudit()).toMatchObject({ intact: true, unsealed: 1 })
    expect(await sealActivities({ isThorough: true })).toBe(1)
    expect(await verifyAudit()).toMatchObject({ intact: true, unsealed: 0 })
  })
})

/** Stores an activity whose id was given a while ago, as by a transaction that took so long. */
async function storeActivity(ago: string): Promise<void> {
  await pool.query(
    `INSERT INTO activity (id, type, subject_type, subject_id, chapter_id, audience)
     SELECT uuidv7($1::interval), type, subject_type, subject_id, chapter_id, audience FROM activity LIMIT 1`,
    [ago],
  )
}
