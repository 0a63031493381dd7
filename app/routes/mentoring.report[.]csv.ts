import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getProgramme } from '~/features/mentoring/report/get-programme.server'
import { writeReport } from '~/features/mentoring/report/write-report.server'
import { attachment } from '~/lib/attachment.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { report, names } = await getProgramme(viewer)
  return attachment(writeReport(report, names, context.locale), 'report.csv')
}
