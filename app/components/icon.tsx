const drawings = {
  discussions: 'M4 5.5h16v10.5h-8.5L7 19.5V16H4z',
  chapters:
    'M12 3.5a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 1 1 0-4.4M5.5 16a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 1 1 0-4.4M18.5 16a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 1 1 0-4.4M11 7.7 6.6 16.2M13 7.7l4.4 8.5M7.8 18.2h8.4',
  members:
    'M9 5a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 1 1 9 5M3 19.5c.4-3.4 2.8-5.2 6-5.2s5.6 1.8 6 5.2M16.2 6.2a2.6 2.6 0 1 1 .6 5.1M17.2 14.3c2.2.3 3.6 2 3.8 4.7',
  mentoring:
    'M8 4.5a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6M16.5 7.5a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 1 1 0-4.4M2.8 18.5c.3-3.2 2.3-5 5.2-5c1.9 0 3.4.8 4.3 2.2M12.2 18.5c.3-2.5 1.9-3.9 4.3-3.9s4 1.4 4.3 3.9',
  search: 'M10.5 4.5a6 6 0 1 1 0 12a6 6 0 1 1 0-12M15 15l5 5',
  settings:
    'M4 7.5h8M18 7.5h2M15 5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5M4 16.5h2M12 16.5h8M9 14a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5',
  coordination: 'M4 6.5h2M4 12h2M4 17.5h2M9.5 6.5H20M9.5 12H20M9.5 17.5h6',
  positions: 'M6.5 3.5h8l4 4v13h-12zM14 3.5V8h4.5M9.5 12h6M9.5 15h6M9.5 18h3',
  documents: 'M4 5.5h6l2 2.5h8v11H4zM8 12.5h8M8 15.5h5',
  folder: 'M4 5.5h6l2 2.5h8v11H4z',
  audit: 'M6 3.5h12v17H6zM9 8h6M9 12h6M9 16h3.5',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  down: 'M6 9.5l6 6 6-6',
} as const

export type IconName = keyof typeof drawings

/** A small drawing of our own beside a word; it says nothing that the word does not. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      className={`icon ${className}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={drawings[name]} />
    </svg>
  )
}
