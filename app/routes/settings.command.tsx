import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getMember } from '~/features/members/get-member.server'
import { noteSightings } from '~/features/members/note-sightings.server'
import { CommandLines } from '~/features/memberships/components/command-lines'
import { DeclareForm } from '~/features/memberships/components/declare-form'
import { canDeclareCommand, homeOf } from '~/features/memberships/policy.server'
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

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const member = await getMember(viewer, viewer.memberId)
  const serviceId = homeOf(member)
  const canDeclare = canDeclareCommand(viewer, member)
  const name = (new URL(request.url).searchParams.get('name') ?? '').trim().slice(0, 100)
  const looked = canDeclare && serviceId && name ? await look(viewer, serviceId, name) : null
  return {
    lines: await listCommand(viewer, viewer.memberId),
    isAtHome: serviceId !== null,
    canDeclare,
    name,
    found: looked?.found ?? [],
    isFull: looked?.isFull ?? false,
  }
}

/** Whom a name finds among those whom she has met today or may still meet. */
async function look(viewer: MemberViewer, serviceId: string, name: string) {
  await limit('walk', viewer.memberId)
  const all = await listColleagues(viewer, { serviceId, memberId: viewer.memberId, name })
  const { met, isFull } = await noteSightings(viewer, all)
  return { found: all.filter(({ id }) => met.has(id)), isFull }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(canDeclareCommand(viewer, await getMember(viewer, viewer.memberId)))
  const { form, value, errors } = await parseForm(request, DeclareSuperiorSchema)
  if (meansDelete(form)) {
    await endSuperior(viewer, viewer.memberId, String(form.get('line') ?? ''))
    return redirect('/settings/command', 303)
  }
  const typed = {
    member: String(form.get('member') ?? '').slice(0, 100),
    relation: String(form.get('relation') ?? '').slice(0, 20),
  }
  const refuse = (errors: FormErrors) => data({ typed, errors }, { status: 422 })
  if (!value) return refuse(errors)
  const fault = await declareSuperior(viewer, viewer.memberId, value)
  return fault ? refuse({ relation: [fault] }) : redirect('/settings/command', 303)
}

export const meta = () => pageTitle(undefined)

export default function OwnCommand() {
  const { lines, isAtHome, canDeclare, name, found, isFull } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('service')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/settings">{t('settings:title')}</WayBack>
        <h1>{t('command.title')}</h1>
        <p>{t(isAtHome ? 'command.own.lead' : 'command.later')}</p>
        {(isAtHome || lines.length > 0) && <CommandLines lines={lines} isOwn canEnd={canDeclare} />}
        {isFull && <p className="notice">{t('members:enough')}</p>}
        {canDeclare && (
          <DeclareForm
            isOwn
            name={name}
            found={found}
            typed={answer?.typed}
            errors={answer?.errors as FormErrors | undefined}
          />
        )}
      </div>
    </Frame>
  )
}
