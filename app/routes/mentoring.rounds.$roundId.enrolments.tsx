import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { EnrolledCard } from '~/features/mentoring/components/enrolled-card'
import { listEnrolments } from '~/features/mentoring/desk/list-enrolments.server'
import { presentRound } from '~/features/mentoring/rounds/present-round.server'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const url = new URL(request.url)
  const page = pageOf(url)
  const asked = url.searchParams.get('part')
  const part = asked === 'mentor' || asked === 'mentee' ? asked : null
  const found = await listEnrolments(viewer, params.roundId ?? '', { part, page })
  refuseBeyond(page, found.enrolments)
  return { ...found, round: presentRound(found.round), part, page }
}

export const meta = () => pageTitle(undefined)

export default function Enrolments() {
  const { round, counts, enrolments, last, part, page } = useLoaderData<typeof loader>()
  const t = useT('mentoring')
  const at = `/mentoring/rounds/${round.id}`
  const hrefOf = (it: number) => `${at}/enrolments?${part ? `part=${part}&` : ''}page=${it}`
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={at} lang={round.language}>
          {round.title}
        </WayBack>
        <h1>{t('desk.enrolled')}</h1>
        <p>{t('desk.counts', { mentees: counts.mentees, mentors: counts.mentors })}</p>
        <nav className="flex flex-wrap gap-2" aria-label={t('desk.show')}>
          {([null, 'mentee', 'mentor'] as const).map((it) => (
            <a
              key={it}
              className="btn-quiet"
              href={it ? `${at}/enrolments?part=${it}` : `${at}/enrolments`}
              aria-current={it === part ? 'page' : undefined}
            >
              {t(it ? `desk.only_${it}` : 'desk.only_all')}
            </a>
          ))}
        </nav>
        {enrolments.length === 0 && <p className="card">{t('desk.nobody')}</p>}
        <ul className="grid gap-3">
          {enrolments.map((it) => (
            <EnrolledCard key={it.id} it={it} />
          ))}
        </ul>
        <Pager page={page} last={last} hrefOf={hrefOf} />
        {round.state === 'matching' && (
          <a className="btn" href={`${at}/matching`}>
            {t('match.title')}
          </a>
        )}
      </div>
    </Frame>
  )
}
