import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planRosterImport } from '~/features/memberships/plan-roster-import'
import { readRoster } from '~/features/memberships/read-roster'
import { hashRosterPlan } from '~/features/memberships/roster/hash-roster-plan'
import { nameKey } from '~/lib/fold'
import {
  buildContext,
  encodeText,
  planFile,
  planLines,
  type RosterFixture,
  rosterBytes,
  rosters,
} from './roster-world'

const FAULTS: Record<string, [field: string, code: string]> = {
  'unknown rank': ['rank', 'rank-unknown'],
  'email malformed': ['email', 'email-malformed'],
  'email missing': ['email', 'missing'],
  'surname missing': ['familyName', 'missing'],
  'spreadsheet formula in a cell': ['unit', 'formula'],
  'date impossible': ['memberSince', 'date-impossible'],
  'date in the future': ['memberSince', 'date-future'],
}
const DATE_FORMS: Record<string, string> = {
  '%d.%m.%Y.': 'DD.MM.YYYY',
  '%d.%m.%Y': 'DD.MM.YYYY',
  '%Y-%m-%d': 'YYYY-MM-DD',
  '%d/%m/%Y': 'DD/MM/YYYY',
}

const ROW = 'Петровић;Ана;ana@x.example;полицајац;ПУ Ниш;;01.02.2020;српски, English'
const ANA = {
  memberId: 'm1',
  emailKey: 'ana@x.example',
  nameKey: nameKey('Ана Петровић'),
  chapterId: 'serbia-moi',
  membershipChapterIds: ['serbia-moi'],
}

function faultsOf(...lines: string[]) {
  return planLines(lines).faults.map(({ line, field, code }) => [line, field, code])
}

function expectedOf({ faults }: RosterFixture) {
  const numbered = faults.map(({ line, fault }) => ({
    line,
    fault,
    other: /line (\d+)/.exec(fault)?.[1],
  }))
  return {
    suspects: numbered
      .filter(({ fault }) => fault.startsWith('probably'))
      .map(({ line, other }) => [line, Number(other)]),
    faults: numbered
      .filter(({ fault }) => !fault.startsWith('probably'))
      .map(({ line, fault, other }) =>
        other ? [line, 'email', 'duplicate-email', other] : [line, ...(FAULTS[fault] ?? [fault])],
      ),
  }
}

describe.each(rosters)('$file', (roster) => {
  const plan = planFile(roster)
  const expected = expectedOf(roster)

  test('exactly the faulty lines are faulty, and for the right reason', () => {
    const found = plan.faults.map(({ line, field, code, message }) => [
      ...[line, field, code],
      ...(code === 'duplicate-email' ? [/line (\d+)/.exec(message)?.[1]] : []),
    ])
    expect(found).toEqual(expected.faults)
  })

  test('exactly the likely double is suspected, and still added', () => {
    expect(plan.suspects.map(({ line, otherLine }) => [line, otherLine])).toEqual(expected.suspects)
    for (const [line] of expected.suspects) {
      expect(plan.additions.map((member) => member.line)).toContain(line)
    }
  })

  test('every other line is added', () => {
    const faulty = expected.faults.map(([line]) => line)
    const lines = Array.from({ length: roster.rows }, (_, index) => index + 2)
    expect(plan.additions.map(({ line }) => line)).toEqual(
      lines.filter((it) => !faulty.includes(it)),
    )
    expect(plan.counts).toMatchObject({ rows: roster.rows, faultyLines: faulty.length })
  })

  test('dates are read in the form of the column', () => {
    expect(plan.dateForm).toBe(DATE_FORMS[roster.dateFormat])
  })

  test('every association named in it is one we know', () => {
    const named = readRoster(rosterBytes(roster.file)).rows.filter(({ cells }) => cells.association)
    expect(named.length).toBeGreaterThan(0)
    expect(plan.additions.some(({ associationId }) => associationId)).toBe(true)
  })

  test('the plan is the same twice, frozen, and plain JSON', () => {
    expect(planFile(roster)).toEqual(plan)
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
    expect(Object.isFrozen(plan.additions[0]?.languages)).toBe(true)
  })

  test('imported once, everyone is known and nothing is left to do', () => {
    const known = plan.additions.map((member) => ({
      memberId: `m${member.line}`,
      emailKey: member.emailKey,
      nameKey: nameKey(`${member.givenName} ${member.familyName}`),
      chapterId: roster.service,
      membershipChapterIds: [roster.service, member.associationId ?? ''],
    }))
    const again = planFile(roster, { known })
    expect(again.counts).toMatchObject({ additions: 0, changes: 0, suspects: 0 })
    expect(again.unchanged).toHaveLength(plan.additions.length)
  })
})

describe('a row', () => {
  test('becomes a member', () => {
    const row =
      ' Шћепановић ; Ана  Марија;Ana@X.Example;ПОЛИЦАЈАЦ;ПУ  Ниш;' +
      'mreža žena u policiji;1.2.2020.;српски / English, shqip'
    expect(planLines([row]).additions).toEqual([
      {
        line: 2,
        familyName: 'Шћепановић',
        givenName: 'Ана Марија',
        email: 'Ana@X.Example',
        emailKey: 'ana@x.example',
        rankTitle: 'полицајац',
        rankBand: 1,
        unit: 'ПУ Ниш',
        associationId: 'rs-policewomen',
        memberSince: '2020-02-01',
        languages: ['sr', 'en', 'sq'],
      },
    ])
  })

  test.each([
    ['Петровић', '  ', 'familyName', 'missing'],
    ['Ана', '', 'givenName', 'missing'],
    ['ana@x.example', '', 'email', 'missing'],
    ['полицајац', ' ', 'rank', 'missing'],
    ['ПУ Ниш', '', 'unit', 'missing'],
    ['01.02.2020', '', 'memberSince', 'missing'],
    ['ana@x.example', 'ana at x.example', 'email', 'email-malformed'],
    ['ana@x.example', 'ana@x', 'email', 'email-malformed'],
    ['ana@x.example', 'ana@x.example,eva@x.example', 'email', 'email-malformed'],
    ['ana@x.example', 'аna@x.example', 'email', 'email-malformed'],
    ['полицајац', 'galactic marshal', 'rank', 'rank-unknown'],
    [';;01', ';Удружење кошаркашица;01', 'association', 'association-unknown'],
    ['српски', 'клингонски', 'languages', 'language-unknown'],
    ['01.02.2020', '31.02.2015', 'memberSince', 'date-impossible'],
    ['01.02.2020', '2015-02-31', 'memberSince', 'date-impossible'],
    ['01.02.2020', '01.02.0220', 'memberSince', 'date-impossible'],
    ['01.02.2020', '02.08.2026', 'memberSince', 'date-future'],
    ['01.02.2020', '01.02.20', 'memberSince', 'date-unreadable'],
    ['ПУ Ниш', '=1+1', 'unit', 'formula'],
    ['ПУ Ниш', '+1', 'unit', 'formula'],
    ['ПУ Ниш', ' -1', 'unit', 'formula'],
    ['ПУ Ниш', '@a', 'unit', 'formula'],
    ['ПУ Ниш', '＝1', 'unit', 'formula'],
    ['ПУ Ниш', '\tНиш', 'unit', 'formula'],
    ['ПУ Ниш', '"\rНиш"', 'unit', 'formula'],
    ['Ана', '=Ана', 'givenName', 'formula'],
    ['ПУ Ниш', 'ПУ\u0007Ниш', 'unit', 'control-character'],
    ['ПУ Ниш', 'ПУ\u202EНиш', 'unit', 'control-character'],
    ['ПУ Ниш', '"ПУ\r\nНиш"', 'unit', 'control-character'],
    ['ПУ Ниш', 'Н'.repeat(201), 'unit', 'too-long'],
    ['Петровић;', '', 'row', 'cell-count'],
    ['ПУ Ниш', 'ПУ;Ниш', 'row', 'cell-count'],
  ])('with %j as %j is faulty in %s: %s', (sound, faulty, field, code) => {
    const plan = planLines([ROW.replace(sound, faulty)])
    expect(plan.faults).toMatchObject([{ line: 2, field, code }])
    expect(plan.additions).toEqual([])
  })

  test('today is not in the future', () => {
    expect(faultsOf(ROW.replace('01.02.2020', '01.08.2026'))).toEqual([])
  })

  test('lists all of its faults', () => {
    expect(faultsOf(';Ана;x;y;z;;01.13.2020;')).toHaveLength(4)
  })

  test('shows a faulty value shortened and without control characters', () => {
    const [fault] = planLines([ROW.replace('полицајац', `\u001B[31m${'x'.repeat(150)}`)]).faults
    expect(fault?.value).toBe(`<U+001B>[31m${'x'.repeat(55)}…`)
  })
})

describe('e-mail', () => {
  test('of an earlier line is a fault, whatever its case and spaces', () => {
    const plan = planLines([ROW, ROW.replace('ana@x', '  ANA@X')])
    expect(plan.additions.map(({ line }) => line)).toEqual([2])
    expect(plan.faults).toMatchObject([{ line: 3, field: 'email', code: 'duplicate-email' }])
    expect(plan.faults[0]?.message).toContain('line 2')
  })

  test('of a member of this service changes nothing', () => {
    expect(planLines([ROW], { known: [ANA] })).toMatchObject({
      additions: [],
      changes: [],
      unchanged: [{ line: 2, memberId: 'm1' }],
    })
  })

  test('of a member of this service adds the association that she lacks', () => {
    const row = ROW.replace(';;01', ';Мрежа жена у полицији;01')
    expect(planLines([row], { known: [ANA] })).toMatchObject({
      additions: [],
      unchanged: [],
      changes: [
        { line: 2, memberId: 'm1', kind: 'join-association', associationId: 'rs-policewomen' },
      ],
    })
  })

  test('of a member of another service needs a transfer', () => {
    const known = [{ ...ANA, chapterId: 'croatia-moi', membershipChapterIds: ['croatia-moi'] }]
    const plan = planLines([ROW], { known })
    expect(plan.faults).toMatchObject([{ line: 2, field: 'email', code: 'other-service' }])
    expect(plan.additions).toEqual([])
  })
})

describe('a suspect', () => {
  const latin = 'Petrovic;Ana;ana.private@x.example;полицајац;PU Niš;;01.02.2020;'

  test('is an earlier line in the other script', () => {
    expect(planLines([ROW, latin])).toMatchObject({
      suspects: [{ line: 3, otherLine: 2, reason: 'same-person-other-email' }],
      counts: { additions: 2, suspects: 1 },
    })
  })

  test.each([
    ['Petrovic;Ana;ana2@x.example;млађи инспектор;PU Niš;;01.02.2020;', 'promoted'],
    ['Petrovic;Ana;ana2@x.example;полицајац;ПУ Врање;;01.02.2020;', 'moved'],
    ['Petrovic;Ana;ana2@x.example;полицајац;PU Niš;;10.02.2020;', 'dated otherwise'],
  ])('is a namesake who shares two of rank, unit and date: %s (%s)', (row) => {
    expect(planLines([ROW, row]).suspects).toMatchObject([{ line: 3, otherLine: 2 }])
  })

  test('is nobody whose name is in a script that does not fold', () => {
    const rows = ['Παππά;Άννα', 'Νίκου;Εύα'].map((name, at) => {
      return `${name};a${at}@x.example;полицајац;ПУ Ниш;;01.02.2020;`
    })
    expect(planLines(rows)).toMatchObject({ suspects: [], counts: { additions: 2 } })
  })

  test.each([
    'Petrovic;Ana;ana2@x.example;млађи инспектор;ПУ Врање;;05.05.2015;',
    'Petrovic;Ana;ana2@x.example;млађи инспектор;ПУ Ниш;;05.05.2015;',
    'Petrovic;Ana;ana2@x.example;полицајац;ПУ Врање;;05.05.2015;',
    'Petrovic;Ana;ana2@x.example;млађи инспектор;ПУ Врање;;01.02.2020;',
  ])('is not a namesake who shares less: %s', (row) => {
    expect(planLines([ROW, row]).suspects).toEqual([])
  })

  test('is a known member of this service under another e-mail', () => {
    const plan = planLines([latin], { known: [ANA] })
    expect(plan.suspects).toMatchObject([{ line: 2, memberId: 'm1' }])
    expect(plan.additions).toHaveLength(1)
  })

  test('is never a member of another service, whom this coordinator may not see', () => {
    const known = [{ ...ANA, chapterId: 'croatia-moi', membershipChapterIds: [] }]
    expect(planLines([latin], { known }).suspects).toEqual([])
  })
})

describe('associations', () => {
  const named = (name: string) => ROW.replace(';;01', `;${name};01`)

  test.each([
    'Mreža žena u policiji',
    'Удружење „Мрежа жена у полицији“',
    'UDRUGA "MREZA ZENA U POLICIJI"',
  ])('are known as %s', (name) => {
    expect(planLines([named(name)]).additions[0]?.associationId).toBe('rs-policewomen')
  })

  test('of one name cannot be told apart', () => {
    const names = ['Mreža policijskih službenica']
    const associations = ['bih-policewomen', 'hr-policewomen'].map((id) => ({ id, names }))
    const plan = planLines([named('Mreža policijskih službenica')], { associations })
    expect(plan.faults).toMatchObject([{ field: 'association', code: 'association-ambiguous' }])
  })
})

describe('dates', () => {
  const dated = (...dates: string[]) =>
    planLines(dates.map((date, at) => ROW.replace('01.02.2020', date).replace('ana@', `a${at}@`)))

  test('stand month first only if several rows cannot be read otherwise', () => {
    const plan = dated('03/25/2015', '04/13/2016', '05/06/2017')
    expect(plan.dateForm).toBe('MM/DD/YYYY')
    expect(plan.additions.map((it) => it.memberSince)).toEqual([
      '2015-03-25',
      '2016-04-13',
      '2017-05-06',
    ])
  })

  test('stand day first if one row only says otherwise', () => {
    const plan = dated('03/25/2015', '05/06/2017')
    expect(plan.faults).toMatchObject([{ line: 2, code: 'date-impossible' }])
    expect(plan.additions[0]?.memberSince).toBe('2017-06-05')
  })

  test('are not guessed at when the column contradicts itself', () => {
    const plan = dated('03/25/2015', '04/13/2016', '25/03/2015', '05/06/2017')
    expect(plan.dateForm).toBe('unclear')
    expect(plan.faults).toMatchObject([{ line: 5, code: 'date-ambiguous' }])
  })

  test('in another form than the column are not guessed at', () => {
    const plan = dated('01.02.2020', '03.02.2020', '03/04/2015')
    expect(plan.faults).toMatchObject([{ line: 4, code: 'date-ambiguous' }])
  })

  test('in another form than the column are read where they are unambiguous', () => {
    const plan = dated('01.02.2020', '03.02.2020.', '2019-12-31', '25/03/2015')
    expect(plan.additions.map((it) => it.memberSince)).toEqual([
      ...['2020-02-01', '2020-02-03', '2019-12-31', '2015-03-25'],
    ])
  })
})

describe('the hash', () => {
  test('is that of the plan without its hash', () => {
    const { hash, ...plan } = planLines([ROW])
    expect(hashRosterPlan(plan)).toBe(hash)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('does not depend on the order of keys', () => {
    const plan = planLines([ROW])
    const turned = Object.fromEntries(Object.entries(plan).reverse()) as unknown as typeof plan
    expect(hashRosterPlan(turned)).toBe(plan.hash)
  })

  test('changes with any letter of a planned row', () => {
    const { hash } = planLines([ROW])
    const changed = ['Петровић', 'Ана', 'ana', 'ПУ Ниш', '01.02', 'English'].map((part) => {
      const other = { Петровић: 'Петровиђ', Ана: 'Анa', ana: 'anb', 'ПУ Ниш': 'ПУ Нит' }
      const dates = { '01.02': '02.02', English: 'shqip' }
      return planLines([ROW.replace(part, { ...other, ...dates }[part] ?? '')]).hash
    })
    expect(new Set([hash, ...changed]).size).toBe(7)
  })

  test('changes with the file', () => {
    const [one, other] = ['a', 'b'].map((fileHash) => planLines([ROW], { fileHash }).hash)
    expect(one).not.toBe(other)
  })
})

describe('the same table', () => {
  const anyRoster = fc.constantFrom(...rosters)
  const cellsOf = (roster: RosterFixture): string[][] => {
    const encoding = roster.encoding === 'cp1250' ? 'windows-1250' : 'utf-8'
    const text = new TextDecoder(encoding).decode(rosterBytes(roster.file))
    return parse(text, { delimiter: roster.delimiter })
  }

  test('with its columns shuffled gives the same plan', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 })
    fc.assert(
      fc.property(anyRoster, order, (roster, places) => {
        const plan = (cells: string[][]) => {
          const text = stringify(cells, { delimiter: roster.delimiter })
          const table = readRoster(new TextEncoder().encode(text))
          return planRosterImport(table, buildContext(roster.service))
        }
        const cells = cellsOf(roster)
        const shuffled = cells.map((row) => places.map((place) => row[place] ?? ''))
        expect(plan(shuffled)).toEqual(plan(cells))
      }),
    )
  })

  test('in another encoding, with another delimiter, gives the same additions', () => {
    const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be']
    const anyEncoding = fc.constantFrom(
      ...encodings,
      'windows-1250',
      'windows-1251',
      'windows-1252',
    )
    const anyDelimiter = fc.constantFrom(';', ',', '\t', '|')
    const anyLineEnd = fc.constantFrom('\n', '\r\n')

    fc.assert(
      fc.property(
        anyRoster,
        anyEncoding,
        anyDelimiter,
        anyLineEnd,
        (roster, encoding, delimiter, end) => {
          const text = stringify(cellsOf(roster), { delimiter, record_delimiter: end })
          const bytes = encodeText(text, encoding)
          fc.pre(bytes !== null)

          const plan = planRosterImport(readRoster(bytes), buildContext(roster.service))
          expect(plan.delimiter).toBe(delimiter)
          expect(plan.additions).toEqual(planFile(roster).additions)
        },
      ),
    )
  })
})
