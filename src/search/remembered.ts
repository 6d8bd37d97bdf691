// src/search/remembered.ts

/** A reading that looks each key up once, for as long as the returned function is held. */
export function remembered<K, V>(read: (key: K) => V): (key: K) => V {
  const held = new Map<K, V>();
  return (key) => {
    const value = held.get(key) ?? read(key);
    held.set(key, value);
    return value;
  };
}
