import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SelectField, TextArea } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { appealDecision } from '~/features/applications/appeal-decision.server'
import { getOwnApplication } from '~/features/applications/get-own-application.server'
import { listServices } from '~/features/applications/list-services.server'
import { AppealSchema } from '~/features/applications/schema'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { notFound } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const own = await getOwnApplication(viewer)
  if (!own?.can.appeal) throw notFound()
  return { services: await listServices(), chapterId: own.chapterId }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const own = await getOwnApplication(viewer)
  if (!own?.can.appeal) throw notFound()
  const { form, value, errors } = await parseForm(request, AppealSchema)
  if (!value) {
    const typed = {
      chapter: String(form.get('chapter') ?? '').slice(0, 80),
      appeal: String(form.get('appeal') ?? '').slice(0, 4_000),
    }
    return data({ typed, errors }, { status: 422 })
  }
  await appealDecision(viewer, value)
  return redirect('/application', 303)
}

export const meta = () => pageTitle(undefined)

export default function Appeal() {
  const { services, chapterId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('applications')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/application">{t('own.title')}</WayBack>
        <h1>{t('appeal.title')}</h1>
        <form method="post" className="card grid grid-cols-1 gap-4" noValidate>
          <p>{t('appeal.lead')}</p>
          <SelectField
            name="chapter"
            label={t('appeal.chapter')}
            options={services.map((it) => ({ value: it.id, label: localName(it.names, locale) }))}
            defaultValue={answer?.typed.chapter ?? chapterId}
            errors={answer?.errors.chapter}
          />
          <TextArea
            name="appeal"
            label={t('appeal.words')}
            rows={5}
            required
            defaultValue={answer?.typed.appeal}
            errors={answer?.errors.appeal}
          />
          <button className="btn" type="submit">
            {t('appeal.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
