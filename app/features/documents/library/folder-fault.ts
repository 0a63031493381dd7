type Field = 'name' | 'parent'
type Reason = 'name_taken' | 'too_deep' | 'too_many' | 'into_itself' | 'not_empty'

/** Why a folder was not made, named, moved or removed, and at which field; `documents:folder.…` says it. */
export class FolderRefused extends Error {
  readonly field: Field
  readonly reason: Reason

  constructor(field: Field, reason: Reason) {
    super(reason)
    this.field = field
    this.reason = reason
  }
}
