import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import type { SectionView as Passage } from '../../../bot/api/papers.ts'
import { CheckList } from '../../parts/check-list.tsx'
import { Labelled, PlainSelect } from '../../parts/plain-fields.tsx'
import { papersEnglish } from './english.ts'
import { readerName } from './readers.ts'
import { useEditing } from './use-paper.ts'

const words = papersEnglish.readers

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  select: { maxWidth: '24rem' },
})

/** For whom a passage is, and about which child. */
export function ReaderFields({ passage }: { passage: Passage }) {
  const styles = useStyles()
  const { paper, box } = useEditing()
  const { id, audience, childId } = passage
  const chair = paper.readers.find(({ readsAll }) => readsAll)
  const others = paper.readers.filter(({ readsAll, getsIt }) => getsIt && !readsAll)
  return (
    <>
      <RadioGroup
        aria-label={words.whom}
        value={audience === 'everyone' ? 'everyone' : 'some'}
        onChange={(_, { value }) =>
          box.change(id, {
            // Chosen from all, so that leaving one out is one press.
            audience: value === 'everyone' ? 'everyone' : others.map((one) => one.id),
          })
        }
      >
        <Radio value="everyone" label={words.everyone} />
        <Radio value="some" label={words.some} />
      </RadioGroup>
      {audience !== 'everyone' && (
        <CheckList
          label={words.people}
          options={others.map((one) => ({ value: one.id, label: readerName(one) }))}
          chosen={audience}
          onChange={(chosen) => box.change(id, { audience: chosen })}
          hint={audience.length === 0 ? words.nobody : chair && words.chairToo(chair.name)}
        />
      )}
      <div>
        <Labelled label={words.child}>
          <PlainSelect
            className={styles.select}
            value={childId ?? ''}
            onChange={({ target }) => box.change(id, { childId: target.value || null })}
          >
            <option value="">{words.noChild}</option>
            {paper.children.map((child) => (
              <option key={child.id} value={child.id}>
                {child.name}
              </option>
            ))}
          </PlainSelect>
        </Labelled>
        <span className={styles.quiet}>{words.childHint}</span>
      </div>
    </>
  )
}
