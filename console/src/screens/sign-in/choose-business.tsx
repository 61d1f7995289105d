import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { EntryCard } from './entry-card.tsx';

/** Asks which business is meant, when one password opens several. */
export function ChooseBusiness(props: {
  businesses: readonly { id: string; name: string }[];
  busy: boolean;
  error: string | undefined;
  onChoose: (id: string) => void;
}) {
  const t = useTexts();
  return (
    <EntryCard title={t.signIn.chooseTitle} text={t.signIn.chooseText}>
      <ul className="flex flex-col gap-2">
        {props.businesses.map(({ id, name }) => (
          <li key={id} className="flex flex-col">
            <Button disabled={props.busy} onClick={() => props.onChoose(id)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
      {props.error ? (
        <p role="alert" className="mt-4 text-2 text-failed">
          {props.error}
        </p>
      ) : null}
      <div className="mt-4 flex flex-col">
        <Button look="quiet" onClick={() => window.location.reload()}>
          {t.signIn.useOther}
        </Button>
      </div>
    </EntryCard>
  );
}
