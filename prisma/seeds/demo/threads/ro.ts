import type { DemoThread } from './types.ts'

export const ro: DemoThread[] = [
  {
    space: 'chapter:moldova-gpi',
    language: 'ro',
    title: 'Bine ați venit: ce întrebăm aici și cine citește',
    startedDaysAgo: 190,
    posts: [
      {
        by: 'moldova-gpi/9',
        afterMinutes: 0,
        body: `Bine ați venit, colege. Aici suntem doar noi, membrele din serviciul nostru; cifra de sub titlu vă arată câte. Scrieți scurt, fără nume de persoane și fără date din dosare.

Începeți cu o întrebare pe care n-ați pus-o încă nimănui.`,
      },
      {
        by: 'moldova-gpi/4',
        afterMinutes: 80,
        body: 'A mea: când pot să spun că vreau la investigații? După câți ani nu mai pare obrăznicie?',
      },
      {
        by: 'moldova-gpi/8',
        afterMinutes: 45,
        body: 'De când știi că vrei. Mai rău e să aștepți zece ani și apoi să te superi că n-a ghicit nimeni.',
      },
      {
        by: 'moldova-gpi/6',
        afterMinutes: 300,
        body: 'A mea e mai mică: de unde luați pantaloni de uniformă croiți și pentru noi?',
      },
      {
        by: 'moldova-gpi/3',
        afterMinutes: 55,
        body: 'De la croitoreasa de lângă piață, în douăzeci de minute. Și o cerere scrisă, ca să rămână o urmă. Una rezolvă până luni, cealaltă pentru cele care vin după noi.',
      },
    ],
  },
  {
    space: 'chapter:moldova-gpi',
    language: 'ro',
    title: 'Uniforma în timpul sarcinii',
    startedDaysAgo: 23,
    posts: [
      {
        by: 'moldova-gpi/1',
        afterMinutes: 0,
        body: 'Luna a cincea, iar uniforma nu se mai încheie. Nu vreau haine civile: la ghișeu, oamenii trebuie să vadă cine sunt. Cum ați procedat voi?',
      },
      {
        by: 'moldova-gpi/12',
        afterMinutes: 65,
        body: 'Am purtat jacheta descheiată peste un tricou închis la culoare, cu ecusonul la vedere. Improvizație, dar a mers.',
      },
      {
        by: 'moldova-gpi/5',
        afterMinutes: 180,
        body: 'Eu n-aș mai improviza. Dacă cerem toate același lucru, în scris, poate intra în norma de echipare: două perechi de pantaloni cu elastic și o cămașă mai lungă. Atât.',
      },
      {
        by: 'moldova-gpi/9',
        afterMinutes: 420,
        body: 'Pregătesc eu propunerea, cu măsuri și cantități. La câte colege au nevoie pe an, nu e o sumă de care să se sperie cineva.',
      },
      {
        by: 'moldova-gpi/1',
        afterMinutes: 30,
        body: 'Mulțumesc. Scrieți și „se pot refolosi”. Pe ale mele le dau mai departe cu drag.',
      },
    ],
  },
  {
    space: 'shared:guidelines',
    language: 'ro',
    title: 'Titlul în română: „Ghid”, „Orientări” sau „Linii directoare”?',
    startedDaysAgo: 16,
    posts: [
      {
        by: 'moldova-gpi/2',
        afterMinutes: 0,
        body: 'Pentru versiunea română trebuie să alegem titlul. „Linii directoare” e cel mai aproape de original, „Ghid” e cel mai ușor de citit. Ce ați ales voi și a contat?',
      },
      {
        by: 'serbia-moi/9',
        afterMinutes: 120,
        body: '„Smernice“. Kratko i jasno, niko nije pitao šta je to. Kraća reč se duže pamti.',
        language: 'sr-Latn',
      },
      {
        by: 'bih-federation/3',
        afterMinutes: 75,
        body: '“Smjernice” for us too. But check what your ministry calls similar documents. If a “guide” there is a leaflet, it will be read as a leaflet.',
        language: 'en',
      },
      {
        by: 'moldova-gpi/10',
        afterMinutes: 240,
        body: 'La noi „ghid” chiar asta înseamnă: o broșură. Atunci „Linii directoare”, iar în text putem scrie simplu „documentul”.',
      },
      {
        by: 'moldova-gpi/2',
        afterMinutes: 50,
        body: 'Rămâne „Linii directoare pentru o activitate polițienească sensibilă la dimensiunea de gen”. Lung, dar numai pe copertă.',
      },
    ],
  },
]
