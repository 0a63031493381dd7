import type { FormErrors } from '~/lib/parse-form.server'
import { FolderRefused } from './folder-fault'

/** A refusal as the fault of a field; anything else is thrown on. */
export function faultsOfFolder(error: unknown, field?: string): FormErrors {
  if (!(error instanceof FolderRefused)) throw error
  return { [field ?? error.field]: [`documents:folder.${error.reason}`] }
}
