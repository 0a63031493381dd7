import { db } from '~/db.server'
import { limit } from '~/features/auth/limits.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { emailKeyOf } from '~/lib/email-key'
import { addJob } from '~/lib/jobs.server'
import type { Locale } from '~/lib/locales'
import { notFound } from '~/lib/responses.server'
import { randomToken } from '~/lib/tokens.server'
import type { Apply } from './schema'

/**
 * Files an application, which waits for its address to be confirmed; an unconfirmed one of the same
 * address gives way to it. The answer and the work are the same for known and unknown addresses: the
 * job that sends the mail looks which it was. Throws 404 for what is no service, 429 after too many. Nobody is known yet, so the
 * record is silent until the address is confirmed.
 */
export async function fileApplication(
  { chapter, givenName, familyName, email }: Apply,
  answers: Record<string, string>,
  { address, locale }: { address: string; locale: Locale },
): Promise<void> {
  if (!(await db.chapter.findFirst({ where: { id: chapter, kind: 'service', archivedAt: null } })))
    throw notFound()
  const emailKey = emailKeyOf(email)
  await limit('apply-address', address)
  await limit('apply-account', emailKey)
  await db.$transaction(async (tx) => {
    // Two forms of one address sent at once: the later waits, and replaces.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`apply ${emailKey}`}))`
    await tx.application.deleteMany({ where: { emailKey, applicantId: null } })
    const { id: applicationId } = await tx.application.create({
      data: {
        chapterId: chapter,
        audience: audience.coordination(chapter),
        email,
        emailKey,
        givenName,
        familyName,
        locale,
        answers,
        vouchCode: randomToken(),
        filedAt: clock.now(),
      },
    })
    await addJob(tx, 'send_application_link', { applicationId })
  })
}
