import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { findOwnRegion } from '~/features/organisations/find-own-region.server'
import { exportDispatches } from '~/features/positions/dispatch/export-dispatches.server'
import type { ListedDispatch } from '~/features/positions/dispatch/list-dispatches.server'
import { canReadRegister } from '~/features/positions/dispatch/policy.server'
import { registerAsked, registerQuery } from '~/features/positions/dispatch/register-asked'
import { attachment } from '~/lib/attachment.server'
import { translator } from '~/lib/i18n.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, readForm } from '~/lib/parse-form.server'
import { allow, carrying, notFound } from '~/lib/responses.server'
import { useT } from '~/shell'

const columns = {
  number: 'checker:facts.number',
  name: 'to.label',
  sentOn: 'sent.label',
  way: 'way.legend',
  reference: 'reference.label',
  replyBy: 'reply_by.label',
  receivedOn: 'received.label',
  kind: 'kind.legend',
} as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  await requireKeeper(viewer)
  return { asked: registerAsked(new URL(request.url)), proof: await proofAsked(viewer) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  await requireKeeper(viewer)
  const asked = registerAsked(new URL(request.url))
  const form = await readForm(request)
  const confirmed = await confirmIdentity(viewer, String(form.get('proof') ?? '').slice(0, 10_000))
  if (!confirmed) return data({ errors: { proof: [confirmFault(viewer)] } }, { status: 422 })
  const t = translator(context.locale, 'dispatch')
  const cellOf = (row: ListedDispatch, column: string) => {
    if (column === 'way') return t(`way.${row.way}`)
    if (column === 'kind') return row.kind ? t(`kind.${row.kind}`) : ''
    return String(row[column as keyof ListedDispatch] ?? '')
  }
  const headed = Object.entries(columns).map(([key, text]) => ({ key, header: t(text) }))
  const exporting = exportDispatches(confirmed.viewer, asked, context.locale, headed, cellOf)
  const file = await carrying(confirmed.headers, exporting)
  return attachment(file, 'dispatches.csv', confirmed.headers)
}

/** 404 to who may not read the register, 403 to who does not keep it. */
async function requireKeeper(viewer: MemberViewer): Promise<void> {
  if (!canReadRegister(viewer)) throw notFound()
  allow((await findOwnRegion(viewer)) !== null)
}

export const meta = () => pageTitle(undefined)

export default function ExportDispatches() {
  const { asked, proof } = useLoaderData<typeof loader>()
  const answer: unknown = useActionData()
  // The file itself, where Remix takes it for the data of this page: an address with a query.
  const errors =
    answer && typeof answer === 'object' ? (answer as { errors: FormErrors }).errors : undefined
  const t = useT('dispatch')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/positions/dispatches?${registerQuery(asked)}`}>{t('title')}</WayBack>
        <h1>{t('export.title')}</h1>
        <form
          method="post"
          action={`/positions/dispatches/export?${registerQuery(asked)}`}
          className="card grid gap-4"
        >
          <p>{t('export.lead')}</p>
          <ConfirmField asked={proof} errors={errors?.proof} />
          <button className="btn justify-self-start" type="submit">
            {t('export.title')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
