import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { confirmApplication } from '~/features/applications/confirm-application.server'
import { fileApplication } from '~/features/applications/file-application.server'
import { listQuestions } from '~/features/applications/list-questions.server'
import { vouchFor } from '~/features/applications/vouch-for.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import { personaEmail, personaPassword } from '~/features/auth/personas'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { emailKeyOf } from '~/lib/email-key'
import type { Locale } from '~/lib/locales'
import { hashToken, randomToken } from '~/lib/tokens.server'

type Applicant = {
  chapter: string
  givenName: string
  familyName: string
  email: string
  locale: Locale
  daysAgo: number
  unit: string
  /** Who vouches: a member by her place in her service. */
  vouchers: string[]
}

// Made up, like all people of the demo.
const applicants: Applicant[] = [
  {
    ...{ chapter: 'serbia-moi', givenName: 'Demo', familyName: 'Applicant', locale: 'en' },
    ...{
      email: personaEmail('applicant'),
      daysAgo: 9,
      unit: 'Savski venac',
      vouchers: ['serbia-moi/6'],
    },
  },
  {
    ...{ chapter: 'serbia-moi', givenName: 'Милена', familyName: 'Ђоковић', locale: 'sr-Cyrl' },
    ...{ email: 'milena@applicants.example', daysAgo: 23, unit: 'Чукарица' },
    vouchers: ['serbia-moi/7', 'croatia-moi/5'],
  },
  {
    ...{ chapter: 'serbia-moi', givenName: 'Sanja', familyName: 'Lukić', locale: 'sr-Latn' },
    ...{ email: 'sanja@applicants.example', daysAgo: 2, unit: 'Kraljevo', vouchers: [] },
  },
  {
    ...{ chapter: 'albania-asp', givenName: 'Mirela', familyName: 'Kodra', locale: 'sq' },
    ...{
      email: 'mirela@applicants.example',
      daysAgo: 14,
      unit: 'Tiranë',
      vouchers: ['croatia-moi/3'],
    },
  },
  {
    ...{ chapter: 'moldova-gpi', givenName: 'Ana', familyName: 'Rusu', locale: 'ro' },
    ...{ email: 'ana@applicants.example', daysAgo: 1, unit: 'Bălți', vouchers: ['moldova-gpi/3'] },
  },
]

/** Lives through the applications of the demo, each at its own day; `moveTo` sets the clock of all rules. */
export async function seedApplications(
  start: number,
  moveTo: (time: number) => void,
): Promise<void> {
  for (const applicant of applicants) {
    moveTo(start - applicant.daysAgo * 86_400_000)
    await apply(applicant)
  }
}

async function apply({ unit, vouchers, locale, ...person }: Applicant): Promise<void> {
  const [serves, since] = await listQuestions(person.chapter)
  const answers = { [serves?.id ?? '']: unit, [since?.id ?? '']: '1' }
  await fileApplication(person, answers, { address: uuidv7(), locale })
  const { id, vouchCode } = await db.application.findFirstOrThrow({
    where: { emailKey: emailKeyOf(person.email) },
  })
  // In place of the mail, which would bring her the link.
  const token = randomToken()
  const expiresAt = new Date(clock.now().getTime() + 3_600_000)
  await db.application.update({ where: { id }, data: { tokenHash: hashToken(token), expiresAt } })
  const refused = await confirmApplication(token, personaPassword)
  if (refused) throw new Error(`the demo has no applicant ${person.email}: ${refused}`)
  for (const voucher of vouchers) await vouchFor(await memberAt(voucher), vouchCode)
}

async function memberAt(place: string): Promise<MemberViewer> {
  const [chapterId = '', ordinal = '1'] = place.split('/')
  const homes = await db.membership.findMany({
    where: { kind: 'home', chapterId },
    orderBy: { memberId: 'asc' },
  })
  const home = homes[Number(ordinal) - 1]
  if (!home) throw new Error(`the demo has no member ${place}`)
  return (await getViewerOf(home.memberId)) as MemberViewer
}
