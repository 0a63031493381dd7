/** What the record can say of libraries: the ids of what was done to, never a name. */
export type DocumentsActivity =
  | {
      type:
        | 'documents.document_added'
        | 'documents.version_added'
        | 'documents.version_restored'
        | 'documents.edition_added'
        | 'documents.edition_confirmed'
        | 'documents.authority_moved'
        | 'documents.document_described'
        | 'documents.document_moved'
        | 'documents.document_withdrawn'
        | 'documents.document_brought_back'
        | 'documents.document_deleted'
        | 'documents.reference_added'
        | 'documents.reference_changed'
        | 'documents.translation_asked'
      documentId: string
    }
  | {
      type: 'documents.audience_changed'
      documentId: string
      from: string
      to: string
    }
  | {
      type:
        | 'documents.folder_made'
        | 'documents.folder_renamed'
        | 'documents.folder_moved'
        | 'documents.folder_removed'
      folderId: string
    }
