import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getMember } from '~/features/members/get-member.server'
import { CommandLines } from '~/features/memberships/components/command-lines'
import { DeclareForm } from '~/features/memberships/components/declare-form'
import { canRecordService, homeOf } from '~/features/memberships/policy.server'
import { declareSuperior } from '~/features/memberships/service/declare-superior.server'
import { endSuperior } from '~/features/memberships/service/end-superior.server'
import { listColleagues } from '~/features/memberships/service/list-colleagues.server'
import { listCommand } from '~/features/memberships/service/list-command.server'
import { DeclareSuperiorSchema } from '~/features/memberships/service/schema'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const member = await getMember(viewer, params.memberId ?? '')
  allow(canRecordService(viewer, member))
  const name = (new URL(request.url).searchParams.get('name') ?? '').trim().slice(0, 100)
  if (name) await limit('walk', viewer.memberId)
  const asked = { serviceId: homeOf(member) ?? '', memberId: member.id, name }
  return {
    member: { id: member.id, name: member.displayName },
    lines: await listCommand(viewer, member.id),
    name,
    found: name ? await listColleagues(viewer, asked) : [],
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const member = await getMember(viewer, params.memberId ?? '')
  allow(canRecordService(viewer, member))
  const { form, value, errors } = await parseForm(request, DeclareSuperiorSchema)
  const back = () => redirect(`/members/${member.id}/command`, 303)
  if (meansDelete(form)) {
    await endSuperior(viewer, member.id, String(form.get('line') ?? ''))
    return back()
  }
  const typed = {
    member: String(form.get('member') ?? '').slice(0, 100),
    relation: String(form.get('relation') ?? '').slice(0, 20),
  }
  const refuse = (errors: FormErrors) => data({ typed, errors }, { status: 422 })
  if (!value) return refuse(errors)
  const fault = await declareSuperior(viewer, member.id, value)
  return fault ? refuse({ relation: [fault] }) : back()
}

export const meta = () => pageTitle(undefined)

export default function MemberCommand() {
  const { member, lines, name, found } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('service')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/members/${member.id}/service`}>{t('title', { name: member.name })}</WayBack>
        <h1>{t('command.title_of', { name: member.name })}</h1>
        <p>{t('command.of.lead')}</p>
        <CommandLines lines={lines} isOwn={false} canEnd />
        <DeclareForm
          isOwn={false}
          name={name}
          found={found}
          typed={answer?.typed}
          errors={answer?.errors as FormErrors | undefined}
        />
      </div>
    </Frame>
  )
}
