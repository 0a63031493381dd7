import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { When } from '~/components/when'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ReportFigures } from '~/features/mentoring/components/report-figures'
import { getProgramme } from '~/features/mentoring/report/get-programme.server'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  return getProgramme(requireViewer(context, request))
}

export const meta = () => pageTitle(undefined)

export default function Programme() {
  const { rounds, report, names } = useLoaderData<typeof loader>()
  const t = useT('report')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to="/mentoring">{t('mentoring:title')}</WayBack>
        <h1>{t('programme.title')}</h1>
        <p className="max-w-measure">{t('programme.lead')}</p>
        {rounds.length === 0 ? (
          <p className="card">{t('programme.empty')}</p>
        ) : (
          <>
            <ReportFigures report={report} names={names} />
            <p>
              <a className="btn-quiet" href="/mentoring/report.csv">
                {t('csv')}
              </a>
            </p>
            <h2>{t('programme.rounds')}</h2>
            <ul className="card space-y-2">
              {rounds.map(({ id, title, language, startsAt, endsAt }) => (
                <li key={id}>
                  <a href={`/mentoring/rounds/${id}/report`} lang={language}>
                    {title}
                  </a>{' '}
                  <span className="hint">
                    <When at={startsAt} dateOnly /> – <When at={endsAt} dateOnly />
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Frame>
  )
}
