import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { listChapters } from '~/features/chapters/list-chapters.server'
import { saveOwnData } from '~/features/leaving/save-own-data.server'
import { SaveOwnDataSchema } from '~/features/leaving/schema'
import { attachment } from '~/lib/attachment.server'
import { translator } from '~/lib/i18n.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { carrying } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { asked: await proofAsked(requireViewer(context, request)) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { locale } = context
  const { value, errors } = await parseForm(request, SaveOwnDataSchema)
  if (!value) return data<{ errors: FormErrors }>({ errors }, { status: 422 })
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed)
    return data<{ errors: FormErrors }>(
      { errors: { proof: [confirmFault(viewer)] } },
      { status: 422 },
    )
  const chapters = new Map((await listChapters(context.locale)).map(({ id, names }) => [id, names]))
  const chapterName = (id: string) => localName(chapters.get(id) ?? {}, locale) || id
  const t = translator(locale, 'leaving')
  const saving = saveOwnData(confirmed.viewer, { locale, t, chapterName })
  const file = await carrying(confirmed.headers, saving)
  return attachment(file, 'my-data.zip', confirmed.headers)
}

export const meta = () => pageTitle(undefined)

export default function Export() {
  const { asked } = useLoaderData<typeof loader>()
  // The file itself, where Remix takes it for the data of this page: an address with a query.
  const answer = useActionData() as { errors?: FormErrors } | undefined
  const t = useT('leaving')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/settings">{t('settings:title')}</WayBack>
        <h1>{t('export.title')}</h1>
        <form method="post" action="/settings/export" className="card grid gap-4" noValidate>
          <p>{t('export.lead')}</p>
          <ConfirmField asked={asked} errors={answer?.errors?.proof} />
          <button className="btn" type="submit">
            {t('export.submit')}
          </button>
          <p className="hint">{t('export.note')}</p>
        </form>
      </div>
    </Frame>
  )
}
