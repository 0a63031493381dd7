import type { DemoThread } from './types.ts'

export const hr: DemoThread[] = [
  {
    space: 'chapter:croatia-moi',
    language: 'hr',
    title: 'Prostorija za prvi razgovor: što je stvarno potrebno?',
    startedDaysAgo: 31,
    posts: [
      {
        by: 'croatia-moi/3',
        afterMinutes: 0,
        body: 'Uređujemo prostoriju za prvi razgovor, s malim proračunom. Svi bi kupili kauč. Što je po vašem iskustvu stvarno potrebno, a što je ukras?',
      },
      {
        by: 'croatia-moi/6',
        afterMinutes: 70,
        body: 'Vrata koja se zatvaraju i prozor koji se otvara. Dva jednaka stolca, nijedan iza stola. Maramice, voda, punjač za mobitel.',
      },
      {
        by: 'croatia-moi/12',
        afterMinutes: 25,
        body: 'Punjač! Nitko ga se ne sjeti, a dođu bez ičega.',
      },
      {
        by: 'croatia-moi/7',
        afterMinutes: 190,
        body: 'Kutak za dijete, i to tako da ga majka vidi, a da ono ne čuje. To je teže od kauča i važnije.',
      },
      {
        by: 'croatia-moi/10',
        afterMinutes: 360,
        body: 'Ja na vrata ne bih stavila natpis. Tko god prođe hodnikom, zna. Kod nas piše samo broj.',
      },
      {
        by: 'croatia-moi/3',
        afterMinutes: 55,
        body: 'Broj na vratima, punjač, kutak s pogledom. Kauč otpada. Pozvat ćemo i socijalnu službu da dolazi u istu prostoriju, da nitko ne mora isto pričati triput.',
      },
    ],
  },
  {
    space: 'network',
    language: 'hr',
    title: 'Četvrto područje Smjernica: što nas zapravo koči?',
    startedDaysAgo: 7,
    posts: [
      {
        by: 'croatia-moi/4',
        afterMinutes: 0,
        body: 'Prva tri područja Smjernica nekako odradimo: kampanja, povjerenstvo, tečaj. Četvrto, prepreke napredovanju, uvijek ostane za kraj. Koju prepreku kod vas nitko nije zapisao?',
      },
      {
        by: 'bih-federation/8',
        afterMinutes: 110,
        body: 'Kurs koji je uslov za unapređenje, a traje šest sedmica u drugom gradu. Nigdje ne piše da je za muškarce. Samo se tako potrefi.',
        language: 'bs',
      },
      {
        by: 'north-macedonia-moi/3',
        afterMinutes: 65,
        body: 'Кога ќе одбиеш еднаш, никој не те прашува втор пат.',
        language: 'mk',
      },
      {
        by: 'serbia-moi/10',
        afterMinutes: 240,
        body: 'Reći ću i suprotno: neke od nas ne žele da napreduju i to nije prepreka. Pitajte pre nego što prebrojite.',
        language: 'sr-Latn',
      },
      {
        by: 'croatia-moi/4',
        afterMinutes: 35,
        body: 'Slažem se da treba pitati. Ali „ne želim” i „ne želim pod ovim uvjetima” u anketi izgledaju jednako.',
      },
      {
        by: 'serbia-moi/10',
        afterMinutes: 20,
        body: 'Tačno. Onda dva odgovora u anketi, a ne jedan.',
        language: 'sr-Latn',
      },
      {
        by: 'moldova-gpi/2',
        afterMinutes: 900,
        body: 'Two answers, yes. It could be one question in the next data round, worded the same for every service.',
        language: 'en',
      },
    ],
  },
  {
    space: 'shared:data-round',
    language: 'hr',
    title: 'Zvanja u tablici: pet razina, mnogo naziva',
    startedDaysAgo: 90,
    closed: true,
    posts: [
      {
        by: 'croatia-moi/6',
        afterMinutes: 0,
        body: 'Nije lako sva naša zvanja smjestiti u pet razina. „Policijska službenica” kod nas može biti zvanje, a može biti i svaka od nas. Kako ste vi rasporedile svoja?',
      },
      {
        by: 'serbia-moi/8',
        afterMinutes: 150,
        body: 'Mi smo gledale uslove za zvanje, a ne naziv: škola, godine, da li rukovodi. Naziv je na kraju samo fusnota.',
        language: 'sr-Latn',
      },
      {
        by: 'bih-federation/9',
        afterMinutes: 85,
        body: 'Isto. I uz svaki nivo upišite jedan primjer posla, tako se najbrže vidi gdje smo pogriješile.',
        language: 'bs',
      },
      {
        by: 'moldova-gpi/7',
        afterMinutes: 400,
        body: 'We have two ranks on one level and it looked wrong until we wrote the example. The example is the definition.',
        language: 'en',
      },
      {
        by: 'croatia-moi/6',
        afterMinutes: 5700,
        body: 'Gotovo: po uvjetima i s primjerom posla. Tablicu usklađivanja imaju koordinatorice, s verzijom i datumom na vrhu. Zatvaram temu, ispravci idu preko koordinatorice.',
      },
    ],
  },
]
