import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { OwnPart } from '~/features/mentoring/components/own-part'
import { RoundFacts } from '~/features/mentoring/components/round-facts'
import { getEnrolment } from '~/features/mentoring/rounds/get-enrolment.server'
import { getOwnOutcome } from '~/features/mentoring/rounds/get-own-outcome.server'
import { partOf } from '~/features/mentoring/rounds/part-of'
import { presentRound } from '~/features/mentoring/rounds/present-round.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { round, enrolment, parts, mayEnrol } = await getEnrolment(viewer, params.roundId ?? '')
  const isIn = enrolment !== null && !enrolment.withdrawnAt
  return {
    round: presentRound(round),
    part: isIn ? partOf(enrolment) : null,
    wishes: isIn ? enrolment.wishes.length : 0,
    isEligible: parts !== null && (parts.asMentor || parts.asMentee),
    mayEnrol,
    outcome: await getOwnOutcome(viewer, round),
  }
}

export const meta = () => pageTitle(undefined)

export default function Round() {
  const { round, ...own } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('mentoring')
  const at = `/mentoring/rounds/${round.id}`
  const isTold = round.state === 'published' || round.state === 'over'
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/mentoring">{t('title')}</WayBack>
        <h1 lang={round.language}>{round.title}</h1>
        <p className="flex flex-wrap items-center gap-2">
          <span className="tag">{t(`state.${round.state}`)}</span>
          <span className="hint">{localName(round.chapter, locale)}</span>
        </p>
        {round.about && (
          <p className="whitespace-pre-line" lang={round.language}>
            {round.about}
          </p>
        )}
        <OwnPart at={at} state={round.state} enrolFrom={round.enrolFrom} {...own} />
        {round.isDesk && (
          <section className="card space-y-3">
            <h2>{t('desk.title')}</h2>
            {round.state === 'enrolling' && (
              <p>
                <DatedText
                  at={round.enrolUntil}
                  dateOnly
                  text={(when) => t('round.until', { when })}
                />
              </p>
            )}
            <div className="flex flex-wrap gap-3">
              {isTold && (
                <a className="btn" href={`${at}/report`}>
                  {t('report:title')}
                </a>
              )}
              <a
                className={round.state === 'matching' ? 'btn' : 'btn-quiet'}
                href={`${at}/matching`}
              >
                {t('match.title')}
              </a>
              <a className="btn-quiet" href={`${at}/enrolments`}>
                {t('desk.enrolled')}
              </a>
              <a className="btn-quiet" href={`${at}/edit`}>
                {t('round.change')}
              </a>
            </div>
          </section>
        )}
        <RoundFacts round={round} />
        {isTold && !round.isDesk && (
          <p>
            <a href={`${at}/report`}>{t('report:title')}</a>
          </p>
        )}
      </div>
    </Frame>
  )
}
