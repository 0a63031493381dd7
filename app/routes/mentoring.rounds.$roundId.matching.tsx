import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { DraftPairs } from '~/features/mentoring/components/draft-pairs'
import { LeftOver } from '~/features/mentoring/components/left-over'
import { PublishForm } from '~/features/mentoring/components/publish-form'
import { RunPanel } from '~/features/mentoring/components/run-panel'
import { getDraft } from '~/features/mentoring/desk/get-draft.server'
import { presentRound } from '~/features/mentoring/rounds/present-round.server'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const url = new URL(request.url)
  const page = pageOf(url)
  const draft = await getDraft(viewer, params.roundId ?? '', page)
  refuseBeyond(page, draft.pairs)
  const said = url.searchParams.get('said')
  return {
    ...draft,
    round: presentRound(draft.round),
    page,
    said: said && Object.hasOwn(sayings, said) ? sayings[said as keyof typeof sayings] : null,
  }
}

/** What the forms of this page have to say when they lead back to it. */
const sayings = {
  running: 'mentoring:run.running',
  published: 'mentoring:run.published',
  cancelled: 'mentoring:run.cancelled',
  stale: 'mentoring:draft.stale',
} as const

export const meta = () => pageTitle(undefined)

export default function Matching() {
  const draft = useLoaderData<typeof loader>()
  const { round, counts, pairs, run, aim, best, can, page, last, said } = draft
  const t = useT('mentoring')
  const at = `/mentoring/rounds/${round.id}`
  const isRunning = run?.state === 'waiting' || run?.state === 'running'
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={at} lang={round.language}>
          {round.title}
        </WayBack>
        <h1>{t('match.title')}</h1>
        {said && (
          <p className="notice" role="alert">
            {t(said)}
          </p>
        )}
        <p>
          {t('desk.counts', { mentees: counts.mentees, mentors: counts.mentors })}{' '}
          {t('desk.places', { count: counts.places })}
        </p>
        {round.state === 'enrolling' && <p className="notice">{t('match.early')}</p>}
        {round.state === 'published' && <p className="notice">{t('match.published')}</p>}
        <RunPanel
          {...{ at, run, aim, best }}
          may={can.match}
          hasLocks={pairs.some(({ isLocked }) => isLocked)}
        />
        {!isRunning && (
          <>
            {can.publish && aim.matched > 0 && (
              <PublishForm at={at} mark={draft.mark} aim={aim} left={draft.leftCount} />
            )}
            {aim.matched > 0 && <h2>{t('draft.title', { count: aim.matched })}</h2>}
            <DraftPairs at={at} pairs={pairs} best={best} may={can.match} />
            <Pager page={page} last={last} hrefOf={(it) => `${at}/matching?page=${it}`} />
            <LeftOver {...draft} at={at} may={can.match} />
          </>
        )}
      </div>
    </Frame>
  )
}
