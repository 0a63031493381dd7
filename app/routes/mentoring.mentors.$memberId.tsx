import { randomUUID } from 'node:crypto'
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { KeepApart } from '~/features/blocks/components/keep-apart'
import { canBlock } from '~/features/blocks/policy.server'
import { noteSightings } from '~/features/members/note-sightings.server'
import { AskForm } from '~/features/mentoring/asking/components/ask-form'
import { MentorFacts } from '~/features/mentoring/asking/components/mentor-facts'
import { getMentor } from '~/features/mentoring/asking/get-mentor.server'
import { canAsk } from '~/features/mentoring/asking/policy.server'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  await limit('walk', viewer.memberId)
  const mentor = await getMentor(viewer, params.memberId ?? '')
  const person = { id: mentor.id, chapters: [{ id: mentor.chapterId }] }
  const { met } = await noteSightings(viewer, [person])
  if (!met.has(mentor.id))
    return data({ mentor: null, formKey: '', can: { ask: false, block: false } }, 429)
  return {
    mentor,
    formKey: randomUUID(),
    can: { ask: canAsk(viewer, mentor.id), block: canBlock(viewer, mentor.id) },
  }
}

export const meta = () => pageTitle(undefined)

export default function Mentor() {
  const { mentor, formKey, can } = useLoaderData<typeof loader>()
  const t = useT('mentors')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/mentoring/mentors">{t('list.title')}</WayBack>
        <h1>{mentor?.name ?? t('list.title')}</h1>
        {!mentor && <p className="notice">{t('members:enough')}</p>}
        {mentor && (
          <section className="card space-y-2">
            <MentorFacts mentor={mentor} />
          </section>
        )}
        {mentor && can.ask && <AskForm mentorId={mentor.id} formKey={formKey} words="" />}
        {mentor && can.block && <KeepApart memberId={mentor.id} />}
      </div>
    </Frame>
  )
}
