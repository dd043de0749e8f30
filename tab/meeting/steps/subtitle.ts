import { makeStyles, tokens } from '@fluentui/react-components'

/** A heading within a section. */
export const useSubtitle = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
})
