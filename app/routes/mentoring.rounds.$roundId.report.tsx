import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ReleaseStages } from '~/features/mentoring/components/release-stages'
import { ReportFigures } from '~/features/mentoring/components/report-figures'
import { getReport } from '~/features/mentoring/report/get-report.server'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const found = await getReport(viewer, params.roundId ?? '')
  const said = new URL(request.url).searchParams.get('said')
  return { ...found, said: said && said in sayings ? sayings[said as keyof typeof sayings] : null }
}

/** What the form of this page has to say when it leads back to it. */
const sayings = {
  too_early: 'report:said.too_early',
  done: 'report:said.done',
  pairs_first: 'report:said.pairs_first',
} as const

export const meta = () => pageTitle(undefined)

export default function RoundReport() {
  const { round, report, names, stages, endsAt, isDesk, isReader, said } =
    useLoaderData<typeof loader>()
  const t = useT('report')
  const at = `/mentoring/rounds/${round.id}`
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        {isReader ? (
          <WayBack to={at} lang={round.language}>
            {round.title}
          </WayBack>
        ) : (
          <WayBack to="/mentoring/report">{t('programme.title')}</WayBack>
        )}
        <h1>{t('title')}</h1>
        {!isReader && <p lang={round.language}>{round.title}</p>}
        <p className="hint max-w-measure">{t('lead')}</p>
        {said && (
          <p className="notice" role="alert">
            {t(said)}
          </p>
        )}
        <ReleaseStages {...{ at, stages, endsAt, isDesk }} />
        {report.measures.length > 0 && (
          <>
            <ReportFigures report={report} names={names} />
            <p>
              <a className="btn-quiet" href={`${at}/report.csv`}>
                {t('csv')}
              </a>
            </p>
          </>
        )}
      </div>
    </Frame>
  )
}
