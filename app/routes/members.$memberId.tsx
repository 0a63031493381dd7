import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { When } from '~/components/when'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getMember } from '~/features/members/get-member.server'
import { canSuspend } from '~/features/memberships/policy.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  await limit('walk', viewer.memberId)
  const member = await getMember(viewer, params.memberId ?? '')
  return {
    member: {
      id: member.id,
      name: member.displayName,
      chapters: member.memberships.map(({ chapter }) => ({ id: chapter.id, names: chapter.names })),
      fields: member.fields.map(({ field, value }) => ({
        field,
        value: Array.isArray(value) ? value.join(', ') : String(value),
      })),
      suspendedUntil: member.suspensions[0]?.until.toISOString() ?? null,
    },
    can: { suspend: canSuspend(viewer, member) },
  }
}

export const meta = () => pageTitle(undefined)

export default function Member() {
  const { member, can } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('members')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <a href="/members">{t('title')}</a>
        <h1>{member.name}</h1>
        {member.suspendedUntil && (
          <p className="notice notice-fault">
            {t('suspended', { when: '' })}
            <When at={member.suspendedUntil} dateOnly />
          </p>
        )}
        <dl className="card grid gap-3 sm:grid-cols-[10rem_1fr]">
          <dt className="hint">{t('belongs')}</dt>
          <dd>
            {member.chapters.map(({ id, names }) => (
              <a key={id} className="block" href={`/chapters/${id}`}>
                {localName(names, locale)}
              </a>
            ))}
          </dd>
          {member.fields.map(({ field, value }) => (
            <Row key={field} term={t(`field.${field}`)} value={value} />
          ))}
        </dl>
        {can.suspend && (
          <a className="btn-quiet" href={`/members/${member.id}/suspension`}>
            {t(member.suspendedUntil ? 'suspend.lift' : 'suspend.open')}
          </a>
        )}
      </div>
    </Frame>
  )
}

function Row({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt className="hint">{term}</dt>
      <dd>{value}</dd>
    </>
  )
}
