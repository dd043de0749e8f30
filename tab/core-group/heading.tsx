import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
})

export function Heading({ children }: { children: string }) {
  return <h1 className={useStyles().title}>{children}</h1>
}
