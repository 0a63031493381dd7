import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { KeepApart } from '~/features/blocks/components/keep-apart'
import { noteSightings } from '~/features/members/note-sightings.server'
import { MentorCard } from '~/features/mentoring/components/mentor-card'
import { WishList } from '~/features/mentoring/components/wish-list'
import { changeWishes } from '~/features/mentoring/rounds/change-wishes.server'
import { listMentors } from '~/features/mentoring/rounds/list-mentors.server'
import { presentRound } from '~/features/mentoring/rounds/present-round.server'
import { WishSchema } from '~/features/mentoring/rounds/schema'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { parseForm } from '~/lib/parse-form.server'
import { refuseBeyond, unprocessable } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const page = pageOf(new URL(request.url))
  const { round, ...found } = await listMentors(viewer, params.roundId ?? '', page)
  refuseBeyond(page, found.mentors)
  const people = [...found.wishes, ...found.mentors].map(({ memberId, chapterId }) => ({
    id: memberId,
    chapters: [{ id: chapterId }],
  }))
  const { met, isFull } = await noteSightings(viewer, people)
  const mayBeShown = ({ memberId }: { memberId: string }) => met.has(memberId)
  return {
    round: presentRound(round),
    wishes: found.wishes.filter(mayBeShown),
    mentors: found.mentors.filter(mayBeShown),
    ...{ page, isFull, hasNext: found.hasNext, mayEnrol: found.mayEnrol },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { value } = await parseForm(request, WishSchema)
  if (!value) throw unprocessable()
  const said = await changeWishes(viewer, params.roundId ?? '', value)
  if (said) return data({ said }, { status: 409 })
  const url = new URL(request.url)
  return redirect(`${url.pathname}${url.search}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Wishes() {
  const { round, wishes, mentors, page, hasNext, isFull, mayEnrol } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('mentoring')
  const at = `/mentoring/rounds/${round.id}`
  const wished = new Set(wishes.map(({ id }) => id))
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to={at} lang={round.language}>
          {round.title}
        </WayBack>
        <h1>{t('wishes.title')}</h1>
        <p>{t('wishes.lead')}</p>
        {answer?.said && (
          <p className="notice notice-fault" role="alert">
            {t(answer.said)}
          </p>
        )}
        <WishList wishes={wishes} mayChange={mayEnrol} />
        <a className="btn" href={at}>
          {t('wishes.done')}
        </a>
        <h2>{t('wishes.mentors')}</h2>
        {mentors.length === 0 && <p className="card">{t('wishes.nobody')}</p>}
        <ul className="grid gap-3">
          {mentors.map((mentor) => (
            <MentorCard key={mentor.id} mentor={mentor}>
              {mayEnrol && !wished.has(mentor.id) && (
                <form method="post">
                  <input type="hidden" name="mentor" value={mentor.id} />
                  <button className="btn-quiet" type="submit" name="act" value="add">
                    {t('wishes.add')}
                  </button>
                </form>
              )}
              <KeepApart memberId={mentor.memberId} />
            </MentorCard>
          ))}
        </ul>
        {isFull && <p className="notice">{t('members:enough')}</p>}
        <Pager page={page} hasNext={hasNext} hrefOf={(it) => `${at}/wishes?page=${it}`} />
      </div>
    </Frame>
  )
}
