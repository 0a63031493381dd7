import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { LanguageName } from '~/features/documents/components/language-name'
import { confirmEdition } from '~/features/documents/editions/confirm-edition.server'
import { readTranslation } from '~/features/documents/editions/read-translation.server'
import { ConfirmationSchema } from '~/features/documents/schema'
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
  const { value } = await parseForm(request, ConfirmationSchema)
  if (!value) throw unprocessable()
  await limit('write', viewer.memberId)
  const outcome = await confirmEdition(viewer, id, { language, ...value })
  if (outcome === 'overtaken') return data({ isOvertaken: true }, { status: 409 })
  return redirect(`/documents/${id}?language=${language}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Confirmation() {
  const { id, title, language, follows, original, isStale } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('editions')
  const base = `/documents/${id}`
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`${base}?language=${language}`} lang={language}>
          {title}
        </WayBack>
        <h1>{t('confirm_title')}</h1>
        <p className="hint">
          <LanguageName language={language} />
        </p>
        {answer?.isOvertaken && <p className="notice">{t('confirm_overtaken')}</p>}
        {isStale ? (
          <form method="post" className="card grid gap-4">
            <p className="max-w-prose">{t('confirm_lead')}</p>
            <p className="hint">
              <a href={`${base}?language=${original.language}`} hrefLang={original.language}>
                <LanguageName language={original.language} />
              </a>
              : {t('documents:document.version', { number: original.latest })}
              {follows > 0 && ` · ${t('follows', { number: follows })}`}
            </p>
            <p className="flex flex-wrap gap-3">
              <a
                className="btn-quiet"
                href={`${base}/editions/${language}/comparison?with=${original.language}`}
              >
                {t('beside')}
              </a>
              {follows > 0 && (
                <a
                  className="btn-quiet"
                  href={`${base}/editions/${original.language}/comparison?from=${follows}&to=${original.latest}`}
                >
                  {t('changed_since')}
                </a>
              )}
            </p>
            <input type="hidden" name="seen" value={original.latest} />
            <button className="btn" type="submit">
              {t('confirm')}
            </button>
          </form>
        ) : (
          <p className="card">{t('confirmed')}</p>
        )}
      </div>
    </Frame>
  )
}
