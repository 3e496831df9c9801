globalThis.nabla.start?.();
