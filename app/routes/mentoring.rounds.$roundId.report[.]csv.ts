import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getReport } from '~/features/mentoring/report/get-report.server'
import { writeReport } from '~/features/mentoring/report/write-report.server'
import { attachment } from '~/lib/attachment.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { report, names } = await getReport(viewer, params.roundId ?? '')
  return attachment(writeReport(report, names, context.locale), 'report.csv')
}
