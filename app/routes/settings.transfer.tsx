import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SelectField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { listServices } from '~/features/applications/list-services.server'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { askTransfer, silentDays } from '~/features/transfers/ask-transfer.server'
import { OwnTransfer } from '~/features/transfers/components/own-transfer'
import { getOwnTransfer } from '~/features/transfers/get-own-transfer.server'
import { AskTransferSchema } from '~/features/transfers/schema'
import { withdrawTransfer } from '~/features/transfers/withdraw-transfer.server'
import { meansDelete } from '~/lib/form-method.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { useShell, useT } from '~/shell'

const here = '/settings/transfer'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const home = viewer.standings.find(({ kind }) => kind === 'home')
  const services = await listServices()
  return {
    own: await getOwnTransfer(viewer),
    isMember: home !== undefined,
    services: services.filter(({ id }) => id !== home?.chapterId),
    days: silentDays,
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { form, value, errors } = await parseForm(request, AskTransferSchema)
  if (meansDelete(form)) {
    await withdrawTransfer(viewer)
    return redirect(here, 303)
  }
  const chapter = String(form.get('chapter') ?? '').slice(0, 100)
  const refuse = (errors: FormErrors, headers?: HeadersInit) =>
    data({ chapter, errors }, { status: 422, headers })
  if (!value) return refuse(errors)
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return refuse({ proof: [confirmFault(viewer)] })
  const answer = await askTransfer(confirmed.viewer, value.chapter)
  if ('refused' in answer) return refuse({ chapter: [answer.refused] }, confirmed.headers)
  return redirect(here, { status: 303, headers: confirmed.headers })
}

export const meta = () => pageTitle(undefined)

export default function Transfer() {
  const { own, isMember, services, days, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('transfers')
  const isOpen = own !== null && own.outcome === null
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/settings">{t('settings:title')}</WayBack>
        <h1>{t('title')}</h1>
        {own && <OwnTransfer own={own} />}
        {!isMember && !isOpen && <p className="card">{t('ask.not_member')}</p>}
        {isMember && !isOpen && (
          <form method="post" className="card grid gap-4" noValidate>
            <p>{t('lead', { days })}</p>
            <p>{t('what')}</p>
            <SelectField
              name="chapter"
              label={t('ask.chapter')}
              defaultValue={answer?.chapter ?? ''}
              errors={answer?.errors.chapter}
              options={[
                { value: '', label: t('ask.choose') },
                ...services.map(({ id, names }) => ({
                  value: id,
                  label: localName(names, locale),
                })),
              ]}
            />
            <ConfirmField asked={asked} errors={answer?.errors.proof} />
            <button className="btn" type="submit">
              {t('ask.submit')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}
