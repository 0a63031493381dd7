import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { blockMember } from '~/features/blocks/block-member.server'
import { findPerson } from '~/features/blocks/find-person.server'
import { canBlock } from '~/features/blocks/policy.server'
import { BlockSchema, scopes } from '~/features/blocks/schema'
import { noteSightings } from '~/features/members/note-sightings.server'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow, tooMany } from '~/lib/responses.server'
import { useT } from '~/shell'

const hour = 3_600

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  await limit('walk', viewer.memberId)
  const { id, name, isNear, chapters } = await findPerson(viewer, params.memberId ?? '')
  allow(canBlock(viewer, id))
  if (chapters) {
    const { met } = await noteSightings(viewer, [{ id, chapters }])
    if (!met.has(id)) throw tooMany(hour)
  }
  return { id, name, isNear }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id } = await findPerson(viewer, params.memberId ?? '')
  allow(canBlock(viewer, id))
  const { value, errors } = await parseForm(request, BlockSchema)
  if (!value) return data({ faults: errors.scope ?? [] }, { status: 422 })
  await limit('write', viewer.memberId)
  await blockMember(viewer, id, value.scope)
  return redirect('/settings/blocks', 303)
}

export const meta = () => pageTitle(undefined)

export default function BlockMember() {
  const { id, name, isNear } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('blocks')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        {isNear ? (
          <WayBack to={`/members/${id}`}>{name}</WayBack>
        ) : (
          <WayBack to="/mentoring">{t('mentoring:title')}</WayBack>
        )}
        <h1>{t('choose.title', { name })}</h1>
        <p>{t('choose.lead')}</p>
        <form method="post" className="card grid gap-4" noValidate>
          <fieldset className="grid gap-2">
            <legend className="font-semibold">{t('choose.scope')}</legend>
            {scopes.map((it, n) => (
              <label key={it} className="flex min-h-tap items-center gap-3">
                <input
                  type="radio"
                  name="scope"
                  value={it}
                  className="size-5 shrink-0"
                  defaultChecked={n === 0}
                />
                {t(`scope.${it}`)}
              </label>
            ))}
            {answer && <p className="fault">{answer.faults.map((key) => t(key)).join(' ')}</p>}
          </fieldset>
          <p className="hint">{t('how')}</p>
          <button className="btn" type="submit">
            {t('choose.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
