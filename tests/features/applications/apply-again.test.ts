import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { applyAgain } from '~/features/applications/apply-again.server'
import { approveApplication } from '~/features/applications/approve-application.server'
import { declineApplication } from '~/features/applications/decline-application.server'
import { vouchFor } from '~/features/applications/vouch-for.server'
import { withdrawApplication } from '~/features/applications/withdraw-application.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { resignMemberships } from '~/features/leaving/resign-memberships.server'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { buildApplication } from '../../factories/applications.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'

const again = (viewer: MemberViewer, chapter = 'serbia-moi') =>
  leaving(['applications.application_confirmed'], () => applyAgain(viewer, chapter, {}))
const refused = (viewer: MemberViewer, chapter = 'serbia-moi') =>
  leaving([], () => statusOf(applyAgain(viewer, chapter, {})))
const open = (memberId: string) =>
  db.application.findMany({ where: { applicantId: memberId, decision: null } })

describe('applying with the account that is there', () => {
  test('after a withdrawal: to any service, with new words, vetted like anyone', async () => {
    const { applicant, code } = await buildApplication({ vouchers: 1 })
    await withdrawApplication(applicant)
    await again(applicant, 'albania-asp')
    const [application] = await open(applicant.memberId)
    expect(application).toMatchObject({
      chapterId: 'albania-asp',
      audience: 'coordination:albania-asp',
      email: null,
    })
    expect(application?.vouchCode).not.toBe(code)
    const coordinator = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const id = application?.id ?? ''
    expect(await approveApplication(coordinator, id)).toBe('unvouched')
    for (let n = 0; n < 2; n++) await vouchFor(await buildMember(), application?.vouchCode ?? '')
    expect(await approveApplication(coordinator, id)).toBe('done')
    expect((await viewerOf(applicant.memberId)).standings).toEqual([
      { chapterId: 'albania-asp', kind: 'home' },
    ])
  })

  test('fifty times at once is one application', async () => {
    const { applicant } = await buildApplication()
    await withdrawApplication(applicant)
    const statuses = await Promise.all(
      Array.from({ length: 50 }, () => statusOf(applyAgain(applicant, 'serbia-moi', {}))),
    )
    expect(statuses.filter((it) => ![200, 429].includes(it))).toEqual([])
    expect(await open(applicant.memberId)).toHaveLength(1)
  })

  test('after a refusal not for 90 days, at their minute', async () => {
    const { id, applicant } = await buildApplication()
    await declineApplication(await buildMember({ office: 'coordinator' }), id, 'Nobody knows her')
    expect(await refused(applicant)).toBe(403)
    moveClock(days(90) - 1)
    expect(await refused(applicant)).toBe(403)
    moveClock(days(90) + 1)
    await again(applicant)
  })

  test('after she left her service', async () => {
    const member = await buildMember()
    expect(await refused(member)).toBe(403)
    await resignMemberships(member)
    await again(await viewerOf(member.memberId))
  })

  test('not while one waits, nor suspended, nor to what is no service', async () => {
    const { applicant } = await buildApplication()
    expect(await refused(applicant, 'albania-asp')).toBe(403)
    const suspended = await buildMember()
    const coordinator = await buildMember({ office: 'coordinator' })
    await suspendMember(coordinator, suspended.memberId, { reason: 'A pause', until: '2099-01-01' })
    expect(await refused(await viewerOf(suspended.memberId))).toBe(403)
    for (const chapter of ['rs-policewomen', 'serbia', 'atlantis'])
      expect(await refused(await buildMember({ in: null }), chapter)).toBe(404)
  })
})
