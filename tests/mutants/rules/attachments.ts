import { app, type Mutant } from '../mutant.ts'

const tests = ['tests/features/documents/attachments.test.ts']
const holdReply = app('documents/attaching/hold-reply')
const policy = app('documents/policy')
const policyTests = ['tests/policies/documents.test.ts']

/** Who brings what lies with a reply, who reads it, and that it stays what was said with it. */
export const attachments: Mutant[] = [
  {
    file: holdReply,
    find: 'allow(canEditReply(viewer, thread, reply))',
    replace: '',
    why: 'a file is put beside the words of another, or into a thread that was closed meanwhile',
    tests,
  },
  {
    file: holdReply,
    find: "if (there >= mostFiles) throw new FileRefused('too_many')",
    replace: '',
    why: 'a reply holds any number of files',
    tests,
  },
  {
    file: holdReply,
    find: 'await noteFiles(tx, replyId)\n',
    replace: '\n',
    why: 'no page asks for the files that lie with a reply',
    tests,
  },
  {
    file: app('documents/attaching/get-reply-to-send'),
    find: 'allow(canEditReply(viewer, thread, reply))',
    replace: '',
    why: 'the form for the files of another opens',
    tests,
  },
  {
    file: app('documents/library/add-document'),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source.
    find: ' AND d.reply_id IS NOT DISTINCT FROM ${replyId}::uuid',
    replace: '',
    why: 'what lies with a reply cannot be put into the library any more',
    tests,
  },
  {
    file: app('documents/library/list-documents'),
    find: ' AND d.reply_id IS NULL',
    replace: '',
    why: 'the files of all conversations stand on the shelf',
    tests,
  },
  {
    file: app('documents/library/list-libraries'),
    find: ' AND reply_id IS NULL',
    replace: '',
    why: 'a library counts what is not on its shelves',
    tests,
  },
  {
    file: app('documents/withdrawing/withdraw-document'),
    find: 'allow(canWithdraw(viewer, document.space, document))',
    replace: '',
    why: 'a reader withdraws what another said',
    tests,
  },
  {
    file: app('documents/withdrawing/withdraw-document'),
    find: 'await noteFiles(tx, document.replyId)',
    replace: '',
    why: 'a page that lost its line goes on showing a file that was withdrawn',
    tests,
  },
  {
    file: app('documents/withdrawing/bring-back-document'),
    find: 'await noteFiles(tx, document.replyId)',
    replace: '',
    why: 'a page that lost its line does not show what was brought back',
    tests,
  },
  {
    file: app('documents/withdrawing/list-withdrawn'),
    find: ' : { withdrawnBy: viewer.memberId })',
    replace: ' : {})',
    why: 'what others withdrew fills the list, and hers does not come',
    tests,
  },
  {
    file: holdReply,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source.
    find: 'await tx.$queryRaw`SELECT 1 FROM reply WHERE id = ${replyId}::uuid FOR NO KEY UPDATE`',
    replace: '',
    why: 'a file that comes while she changes her words ends one of the two',
    tests,
  },
  {
    file: app('discussions/list-reply-files'),
    find: ' AND d.withdrawn_at IS NULL',
    replace: '',
    why: 'what was withdrawn is still shown with the reply',
    tests,
  },
  {
    file: app('documents/arrival/resuming/begin-resumable'),
    find: 'spaceId, editionId, replyId },\n      ...{ name',
    replace: 'spaceId, editionId },\n      ...{ name',
    why: 'a file that was begun for the library ends beside a reply',
    tests,
  },
  {
    file: policy,
    find: 'if (withdrawnAt || replyId || !canAddDocument(viewer, space)) return false',
    replace: 'if (withdrawnAt || !canAddDocument(viewer, space)) return false',
    why: 'what was said with a reply is changed afterwards',
    tests: policyTests,
  },
  {
    file: policy,
    find: 'if (withdrawnAt || !canStartThread(viewer, space)) return false',
    replace: 'if (withdrawnAt) return false',
    why: 'who may not talk there any more withdraws what she said',
    tests: policyTests,
  },
  {
    file: policy,
    find: 'if (document.replyId) return false',
    replace: '',
    why: 'a translation is asked for that nobody can give',
    tests: policyTests,
  },
]
