import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SelectField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { beginNewsItem } from '~/features/news/begin-news-item.server'
import { NewsFactsFields } from '~/features/news/components/news-facts-fields'
import { NewsTextFields } from '~/features/news/components/news-text-fields'
import { findNewsRegion } from '~/features/news/find-news-region.server'
import { BeginNewsItemSchema } from '~/features/news/schema'
import { factFields } from '~/features/news/typed-facts'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { localeNames, locales } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow((await findNewsRegion(viewer)) !== null)
  return { formKey: randomUUID() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow((await findNewsRegion(viewer)) !== null)
  const { form, value, errors } = await parseForm(request, BeginNewsItemSchema)
  const typed = typedIn(form, 'formKey', 'language', 'heading', 'place', 'body', ...factFields)
  const again = (faults: FormErrors) => data({ typed, errors: faults }, { status: 422 })
  if (!value) return again(errors)
  await limit('write', viewer.memberId)
  const done = await beginNewsItem(viewer, value)
  return 'faults' in done ? again(done.faults) : redirect(`/news/${done.newsId}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function NewNewsItem() {
  const { formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('news')
  const typed: Record<string, string> = answer?.typed ?? {}
  const errors: FormErrors = answer?.errors ?? {}
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/news">{t('title')}</WayBack>
        <h1>{t('begin.title')}</h1>
        <p>{t('begin.lead')}</p>
        <form method="post" encType="multipart/form-data" className="card grid gap-4" noValidate>
          <input type="hidden" name="formKey" value={typed.formKey || formKey} />
          {errors.formKey && (
            <p className="fault" role="alert">
              {t('errors:form.key')}
            </p>
          )}
          <SelectField
            name="language"
            label={t('language.label')}
            hint={t('language.hint')}
            defaultValue={typed.language || locale}
            errors={errors.language}
            options={locales.map((it) => ({ value: it, label: localeNames[it], lang: it }))}
          />
          <NewsTextFields typed={typed} errors={errors} />
          <NewsFactsFields typed={typed} errors={errors} />
          <button className="btn justify-self-start" type="submit">
            {t('begin.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
