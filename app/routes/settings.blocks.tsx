import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { endBlock } from '~/features/blocks/end-block.server'
import { listBlocks } from '~/features/blocks/list-blocks.server'
import { EndBlockSchema } from '~/features/blocks/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { notFound } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { blocks: await listBlocks(requireViewer(context, request)) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { value } = await parseForm(request, EndBlockSchema)
  if (!value) throw notFound()
  await endBlock(viewer, value.block)
  return redirect('/settings/blocks', 303)
}

export const meta = () => pageTitle(undefined)

export default function Blocks() {
  const { blocks } = useLoaderData<typeof loader>()
  const t = useT('blocks')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/settings">{t('settings:title')}</WayBack>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        {blocks.length === 0 && <p className="card">{t('empty')}</p>}
        {blocks.length > 0 && (
          <ul className="rows card">
            {blocks.map(({ id, name, scope, since }) => (
              <li key={id} className="row flex flex-wrap items-center justify-between gap-3">
                <div>
                  <p className="font-semibold">{name}</p>
                  <p className="hint">
                    {t(`short.${scope}`)} ·{' '}
                    <DatedText at={since} dateOnly text={(when) => t('since', { when })} />
                  </p>
                </div>
                <form method="post">
                  <input type="hidden" name="block" value={id} />
                  <button className="btn-quiet" type="submit" aria-label={t('end_named', { name })}>
                    {t('end')}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        )}
        <p className="hint">{t('how')}</p>
      </div>
    </Frame>
  )
}
