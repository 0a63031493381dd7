import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { listServices } from '~/features/applications/list-services.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { noteSightings } from '~/features/members/note-sightings.server'
import { MentorFacts } from '~/features/mentoring/asking/components/mentor-facts'
import { MentorFilter } from '~/features/mentoring/asking/components/mentor-filter'
import { listMentors } from '~/features/mentoring/asking/list-mentors.server'
import { isMember } from '~/features/mentoring/asking/policy.server'
import { meetingForms, topics } from '~/features/mentoring/terms'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { allow, refuseBeyond } from '~/lib/responses.server'
import { spokenLanguages } from '~/lib/spoken-languages'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(isMember(viewer))
  const url = new URL(request.url)
  const page = pageOf(url)
  const services = await listServices()
  const asked = readAsked(
    url.searchParams,
    services.map(({ id }) => id),
  )
  await limit('walk', viewer.memberId)
  const found = await listMentors(viewer, { ...asked, page })
  const { met, isFull } = await noteSightings(
    viewer,
    found.mentors.map(({ id, chapterId }) => ({ id, chapters: [{ id: chapterId }] })),
  )
  const mentors = found.mentors.filter(({ id }) => met.has(id))
  refuseBeyond(page, found.mentors)
  const isLast = isFull && mentors.length < found.mentors.length
  return { mentors, isFull, hasNext: found.hasNext && !isLast, page, asked, services }
}

/** What is asked for, as far as there is such a thing. */
function readAsked(query: URLSearchParams, services: string[]) {
  const among = (name: string, known: readonly string[]) => {
    const wanted = query.getAll(name)
    return known.filter((it) => wanted.includes(it))
  }
  return {
    topics: among('topics', topics),
    languages: among('languages', spokenLanguages),
    chapter: among('chapter', services)[0] ?? '',
    meeting: among('meeting', meetingForms)[0] ?? '',
  }
}

export const meta = () => pageTitle(undefined)

export default function Mentors() {
  const { mentors, isFull, hasNext, page, asked, services } = useLoaderData<typeof loader>()
  const t = useT('mentors')
  const hrefOf = (it: number) =>
    `/mentoring/mentors?${new URLSearchParams([
      ...asked.topics.map((topic) => ['topics', topic]),
      ...asked.languages.map((language) => ['languages', language]),
      ...(asked.chapter ? [['chapter', asked.chapter]] : []),
      ...(asked.meeting ? [['meeting', asked.meeting]] : []),
      ['page', String(it)],
    ] as string[][])}`
  const isAsking = Object.values(asked).some((it) => it.length > 0)
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1>{t('list.title')}</h1>
        <p className="hint">{t('list.lead')}</p>
        <p className="flex flex-wrap gap-3">
          <a className="btn-quiet" href="/mentoring/requests">
            {t('own.title')}
          </a>
          <a className="btn-quiet" href="/mentoring/offer">
            {t('offer.open')}
          </a>
        </p>
        <MentorFilter asked={asked} services={services} />
        {isFull && <p className="notice">{t('members:enough')}</p>}
        {mentors.length === 0 && !isFull && (
          <p className="card">{t(isAsking ? 'list.none' : 'list.empty')}</p>
        )}
        {mentors.length > 0 && (
          <ul className="rows card">
            {mentors.map((mentor) => (
              <li key={mentor.id} className="row space-y-1">
                <a href={`/mentoring/mentors/${mentor.id}`} className="row-link font-semibold">
                  {mentor.name}
                </a>
                <MentorFacts mentor={mentor} />
              </li>
            ))}
          </ul>
        )}
        <Pager page={page} hasNext={hasNext} hrefOf={hrefOf} />
      </div>
    </Frame>
  )
}
