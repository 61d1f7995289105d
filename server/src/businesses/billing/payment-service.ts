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
  /** The customer of a business; null for none yet. What was made a moment ago may not be found yet. */
  findCustomer(businessId: string): Promise<string | null>;
  /** Makes one; all that may change later is said by `describeCustomer`. */
  createCustomer(businessId: string, key: string): Promise<string>;
  /** Whom bills name, and where they go. */
  describeCustomer(customer: string, whom: { name: string; email: string | null }): Promise<void>;
  /**
   * The one that a customer has for a business, with its price; null where he has none that goes on.
   * @param known the id of the one that is known to be the business's, which need not say so itself
   */
  findSubscription(
    customer: string,
    businessId: string,
    known: string | null,
  ): Promise<(Subscription & { price: string }) | null>;
  /** Begins one: paid by what the customer left to pay with, or else by the invoices that he is sent. */
  subscribe(customer: string, businessId: string, price: string, key: string): Promise<Subscription>;
  changePrice(subscription: Subscription, price: string, key: string): Promise<void>;
  /** Has what was used until now invoiced. */
  cancel(id: string, key: string): Promise<void>;
  /** An event that was told before is told. */
  meter(event: MeterEvent): Promise<void>;
}
