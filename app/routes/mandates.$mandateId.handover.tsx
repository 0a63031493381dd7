import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { MemberChoice, MemberSearch } from '~/features/memberships/components/member-search'
import { getMandate } from '~/features/memberships/get-mandate.server'
import { handOverMandate } from '~/features/memberships/hand-over-mandate.server'
import { listCandidates } from '~/features/memberships/list-candidates.server'
import { canHandOver } from '~/features/memberships/policy.server'
import { HandOverSchema } from '~/features/memberships/schema'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

async function find(viewer: MemberViewer, mandateId: string) {
  const mandate = await getMandate(viewer, mandateId)
  allow(canHandOver(viewer, mandate))
  return mandate
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { chapter, regionId } = await find(viewer, params.mandateId ?? '')
  const name = (new URL(request.url).searchParams.get('name') ?? '').slice(0, 200)
  return {
    chapter,
    name,
    candidates: name ? await listCandidates(viewer, { id: chapter.id, regionId }, name) : [],
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const mandate = await find(viewer, params.mandateId ?? '')
  const { form, value, errors } = await parseForm(request, HandOverSchema)
  const typed = {
    member: String(form.get('member') ?? '').slice(0, 100),
    until: String(form.get('until') ?? '').slice(0, 20),
  }
  const refuse = (errors: FormErrors, headers?: HeadersInit) =>
    data({ typed, errors }, { status: 422, headers })
  if (!value) return refuse(errors)
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return refuse({ proof: [confirmFault(viewer)] })
  const { headers } = confirmed
  const fault = await handOverMandate(confirmed.viewer, mandate.id, value)
  if (fault) return refuse({ [fault.field]: [fault.message] }, headers)
  return redirect(`/chapters/${mandate.chapterId}`, { status: 303, headers })
}

export const meta = () => pageTitle(undefined)

export default function HandOver() {
  const { chapter, name, candidates, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('mandates')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/chapters/${chapter.id}`}>{localName(chapter.names, locale)}</WayBack>
        <h1>{t('handover.title')}</h1>
        <p className="hint">{t('handover.lead')}</p>
        <MemberSearch
          label={t('handover.find')}
          name={name}
          isByEmail={false}
          isFirst={candidates.length === 0}
        />
        {name && candidates.length === 0 && <p className="notice">{t('grant.nobody')}</p>}
        {candidates.length > 0 && (
          <form method="post" className="card grid gap-4" noValidate>
            <input type="hidden" name="name" value={name} />
            <MemberChoice
              candidates={candidates}
              chosen={answer?.typed.member}
              errors={answer?.errors.member}
            />
            <TextField
              name="until"
              type="date"
              label={t('handover.until')}
              required
              defaultValue={answer?.typed.until}
              errors={answer?.errors.until}
            />
            <ConfirmField asked={asked} errors={answer?.errors.proof} />
            <button className="btn btn-danger" type="submit">
              {t('handover.submit')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}
