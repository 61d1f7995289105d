import { useMay, useSession } from '../session/session.ts';
import { useActing } from './acting.ts';
import { businessPlaces, type Place, platformPlaces } from './places.ts';

/** The places this person may go to now. */
export function usePlaces(): readonly Place[] {
  const may = useMay();
  const { user } = useSession();
  const acting = useActing();
  const shown =
    user.role === 'admin' ? [...(acting ? businessPlaces : []), ...platformPlaces] : businessPlaces;
  return shown.filter((place) => may(place.permission));
}
