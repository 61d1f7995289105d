/** A subscription as the payment service names it: its one item is what the price hangs on. */
export interface Subscription {
  id: string;
  item: string;
}

/** How much was used since it was told last. */
export interface MeterEvent {
  customer: string;
  value: number;
  /** The same event is counted once, however often it is told. */
  identifier: string;
  /** Milliseconds. */
  at: number;
}

/**
 * What an operator's payment service is asked for; `key` is the same for every try of one wish, which is then done once. Each
 * throws when it was not done and should be tried again.
 */
export interface PaymentService {
  createCustomer(business: { id: string; name: string }, key: string): Promise<string>;
  /** The one that a customer has, with its price; null where he has none that goes on. */
  findSubscription(customer: string): Promise<(Subscription & { price: string }) | null>;
  subscribe(customer: string, price: string, key: string): Promise<Subscription>;
  /** Returns false where it is gone. */
  changePrice(subscription: Subscription, price: string, key: string): Promise<boolean>;
  /** Has what was used until now invoiced; one that is gone already is cancelled. */
  cancel(id: string, key: string): Promise<void>;
  meter(event: MeterEvent): Promise<void>;
}
