import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getMember } from '~/features/members/get-member.server'
import { ServiceForm } from '~/features/memberships/components/service-form'
import { canRecordService, homeOf } from '~/features/memberships/policy.server'
import { getService } from '~/features/memberships/service/get-service.server'
import { recordService } from '~/features/memberships/service/record-service.server'
import { RecordServiceSchema } from '~/features/memberships/service/schema'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const member = await getMember(viewer, params.memberId ?? '')
  allow(canRecordService(viewer, member))
  const service = { id: member.id, serviceId: homeOf(member) ?? '' }
  const { ranks, ...facts } = await getService(service)
  return {
    member: { id: member.id, name: member.displayName },
    service: facts,
    ranks: ranks.map(([title]) => title),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const member = await getMember(viewer, params.memberId ?? '')
  allow(canRecordService(viewer, member))
  const { form, value, errors } = await parseForm(request, RecordServiceSchema)
  const typed = {
    rank: String(form.get('rank') ?? '').slice(0, 200),
    unit: String(form.get('unit') ?? '').slice(0, 500),
  }
  const refuse = (errors: FormErrors, status = 422) =>
    data({ typed, errors, isStale: status === 409 }, { status })
  if (!value) return refuse(errors)
  const outcome = await recordService(viewer, member.id, value)
  if (outcome === 'stale') return refuse({}, 409)
  if (outcome === 'no_rank') return refuse({ rank: ['service:fault.rank'] })
  return redirect(`/members/${member.id}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Service() {
  const { member, service, ranks } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('service')
  const recorded = [service.rank, service.unit].filter(Boolean).join(', ')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/members/${member.id}`}>{member.name}</WayBack>
        <h1>{t('title', { name: member.name })}</h1>
        <p>{t('lead')}</p>
        {answer?.isStale && (
          <p className="notice" role="alert">
            {t('stale', { recorded: recorded || '–' })}
          </p>
        )}
        <ServiceForm
          service={service}
          ranks={ranks}
          typed={answer?.typed}
          errors={answer?.errors as FormErrors | undefined}
        />
        <a className="btn-quiet" href={`/members/${member.id}/command`}>
          {t('command.title')}
        </a>
      </div>
    </Frame>
  )
}
