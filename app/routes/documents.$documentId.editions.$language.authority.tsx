import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { LanguageName } from '~/features/documents/components/language-name'
import { moveAuthority } from '~/features/documents/editions/move-authority.server'
import { readTranslation } from '~/features/documents/editions/read-translation.server'
import { AuthoritySchema } from '~/features/documents/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return readTranslation(requireViewer(context, request), params)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, language } = await readTranslation(viewer, params)
  const { value } = await parseForm(request, AuthoritySchema)
  if (!value) throw unprocessable()
  await limit('write', viewer.memberId)
  const outcome = await moveAuthority(viewer, id, { language, ...value })
  if (outcome === 'moved') return redirect(`/documents/${id}?language=${language}`, 303)
  return data({ isOvertaken: outcome === 'overtaken' }, { status: 409 })
}

export const meta = () => pageTitle(undefined)

export default function Authority() {
  const { id, title, language, version, original, isStale } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('editions')
  const base = `/documents/${id}`
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`${base}?language=${language}`} lang={language}>
          {title}
        </WayBack>
        <h1>{t('authority')}</h1>
        <p className="hint">
          <LanguageName language={original.language} /> → <LanguageName language={language} />
        </p>
        {answer?.isOvertaken && <p className="notice">{t('authority_overtaken')}</p>}
        {isStale ? (
          <p className="card">
            {t('authority_stale')}{' '}
            <a href={`${base}/editions/${language}/confirmation`}>{t('confirm_title')}</a>
          </p>
        ) : (
          <form method="post" className="card grid gap-4">
            <p className="max-w-prose">{t('authority_lead')}</p>
            <input type="hidden" name="version" value={version} />
            <button className="btn" type="submit">
              {t('authority')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}
