import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Frame } from '~/components/frame'
import { NetDrawing } from '~/components/net-drawing'
import { isSignedIn } from '~/features/auth/require-viewer.server'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export function loader({ context }: LoaderFunctionArgs) {
  if (isSignedIn(context.viewer)) throw redirect('/discussions', 303)
  return null
}

export const meta = () => pageTitle(undefined)

export default function Home() {
  const t = useT('pages')
  const apply = useT('applications')
  const points = t('home.points', { returnObjects: true }) as unknown as string[]
  return (
    <Frame>
      <div className="mx-auto max-w-2xl space-y-6 py-6 sm:py-12">
        <NetDrawing />
        <h1>{t('home.title')}</h1>
        <p className="text-large">{t('home.lead')}</p>
        <p className="flex flex-wrap gap-3">
          <a className="btn" href="/login">
            {t('home.sign_in')}
          </a>
          <a className="btn-quiet" href="/apply">
            {apply('apply.title')}
          </a>
        </p>
        <ul className="card prose list-disc pl-9!">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p>
          <a href="/trust">{t('home.promise')}</a>
        </p>
        <p>
          <a href="/positions">{t('common:nav.positions')}</a>
        </p>
        <p>
          <a href="/news">{t('news:title')}</a>
        </p>
      </div>
    </Frame>
  )
}
