// InboxSDK's types name packages it neither ships nor depends on.

declare module "kefir-bus" {
  import type { Observable } from "kefir";

  export interface Bus<V, E> extends Observable<V, E> {
    emit(value: V): void;
    end(): void;
  }
}

declare module "kefir-stopper" {
  import type { Observable } from "kefir";

  export interface Stopper extends Observable<null, never> {
    destroy(): void;
  }
}

declare module "contain-by-screen" {
  export type Options = object;
}
