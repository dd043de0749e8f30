const paths = {
  chat: 'M10 3a7 7 0 1 1-3.3 13.2L3 17l.8-3.6A7 7 0 0 1 10 3Z',
  calendar:
    'M4.5 4h11A1.5 1.5 0 0 1 17 5.5v10a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15.5v-10A1.5 1.5 0 0 1 4.5 4ZM3 8h14M7 2.5V5m6-2.5V5',
  files: 'M3 6a1.5 1.5 0 0 1 1.5-1.5H8l2 2h5.5A1.5 1.5 0 0 1 17 8v6.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5Z',
  inbox:
    'M4.5 4.5h11A1.5 1.5 0 0 1 17 6v8a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14V6a1.5 1.5 0 0 1 1.5-1.5ZM3.5 6.5 10 10.5l6.5-4',
  app: 'M7.5 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM2.5 16c0-3 2-5 5-5s5 2 5 5M13 8.5a2 2 0 1 0 0-4M14.5 11.5c2 .4 3 2 3 4.5',
  document: 'M5 3h6.5L15 6.5V17H5ZM11.5 3v3.5H15M7.5 10h5m-5 3h5',
  send: 'M3.5 3.5 17 10 3.5 16.5 5.5 10ZM5.5 10H11',
  clip: 'm15.5 9.5-5.7 5.7a3.6 3.6 0 0 1-5-5l6.3-6.3a2.4 2.4 0 0 1 3.4 3.4l-6.3 6.2a1.2 1.2 0 0 1-1.7-1.7L12 6.5',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.5l3 1.5',
  people: 'M3 5.5h14M3 10h14M3 14.5h14',
  back: 'M11.5 4.5 6 10l5.5 5.5',
  forward: 'M8.5 4.5 14 10l-5.5 5.5',
  upload: 'M10 13V3.5m-4 4 4-4 4 4M4 16.5h12',
  download: 'M10 3.5V13m-4-4 4 4 4-4M4 16.5h12',
  video:
    'M4.5 5.5h7A1.5 1.5 0 0 1 13 7v6a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 13V7a1.5 1.5 0 0 1 1.5-1.5ZM13 9l4-2.5v7L13 11',
  close: 'm5 5 10 10M15 5 5 15',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
