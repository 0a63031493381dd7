import type { DemoThread } from './types.ts'

export const cnr: DemoThread[] = [
  {
    space: 'chapter:montenegro-pd',
    language: 'cnr',
    title: 'Prvi mjesec na čelu smjene',
    startedDaysAgo: 13,
    posts: [
      {
        by: 'montenegro-pd/2',
        afterMinutes: 0,
        body: 'Prvi mjesec vodim smjenu. Posao znam, ljude znam, a opet svako jutro imam osjećaj da neko čeka da pogriješim. Śutra razgovaram s kolegom koji je i sam konkurisao za to mjesto. Kako ste vi to prošle?',
      },
      {
        by: 'montenegro-pd/1',
        afterMinutes: 55,
        body: 'Reci mu prva, bez okolišanja: „Znam da si se i ti prijavio.“ Kad se to izgovori, više ne stoji između vas.',
      },
      {
        by: 'montenegro-pd/4',
        afterMinutes: 120,
        body: 'I daj mu nešto što on zna bolje od tebe. Ne iz taktike, nego zato što zna.',
      },
      {
        by: 'montenegro-pd/3',
        afterMinutes: 80,
        body: 'Unë mendoj se nuk i ke borxh asnjë shpjegim. Por një bisedë e qetë ia vlen gjithmonë.',
        language: 'sq',
      },
      {
        by: 'montenegro-pd/2',
        afterMinutes: 1350,
        body: 'Prošlo je dobro. Rekla sam prvu rečenicu, on se nasmijao i dalje smo pričali o rasporedu. Sinoć smo koleginica i ja śedjele do ponoći i vježbale. Hvala vam.',
      },
    ],
  },
]
