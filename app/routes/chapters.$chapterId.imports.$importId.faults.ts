import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { listRosterFaults } from '~/features/memberships/list-roster-faults.server'
import { attachment } from '~/lib/attachment.server'
import { writeCsv } from '~/lib/csv'
import { translator } from '~/lib/i18n.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { chapterId = '', importId = '' } = params
  const faults = await listRosterFaults(viewer, chapterId, importId)
  const t = translator(context.locale, 'roster')
  const rows = faults.map(({ line, field, code, value }) => ({
    line,
    field: t(`field.${field}`),
    reason: t(`fault.${code}`),
    value,
  }))
  const columns = (['line', 'field', 'reason', 'value'] as const).map((key) => ({
    key,
    header: t(`faults.${key}`),
  }))
  return attachment(writeCsv(rows, columns), 'faults.csv')
}
