declare module 'virtual:endpoints' {
  type Row = readonly [method: string, path: string, scope: 'business' | 'platform' | 'none'];
  export const endpoints: { readonly [N in import('./api/endpoints.ts').EndpointName]: Row };
}
