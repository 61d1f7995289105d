/** The business an admin acts on, as the address bar says; null when none or for a business's own people. */
export function actingBusiness(): string | null {
  return new URLSearchParams(window.location.search).get('business_id');
}
