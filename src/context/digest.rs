//! The digest of a context: blake3 over its compact binary serialisation.

use std::cell::RefCell;

use serde::Serialize;

/// A buffer that grew past this many bytes, for a file of data, is given back.
const LARGEST_KEPT: usize = 256 * 1024;

thread_local! {
    // One buffer a thread: ten thousand contexts are digested a second.
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Digests a context struct.
///
/// The bytes separate whatever a template can tell apart: structs hold only
/// strings, integers, booleans, lists, options and other structs (no maps, no
/// floats), and the template's name and the generator's own digest, which stand
/// beside it in the key, fix the type.
pub(super) fn digest_of<T: Serialize + ?Sized>(value: &T) -> blake3::Hash {
    BUFFER.with_borrow_mut(|buffer| {
        buffer.clear();
        let bytes = std::mem::take(buffer);
        // Writing to memory cannot fail, and contexts hold no type that postcard refuses.
        let bytes =
            postcard::to_extend(value, bytes).expect("contexts hold only types that serialise");
        let digest = blake3::hash(&bytes);
        *buffer = bytes;
        buffer.clear();
        buffer.shrink_to(LARGEST_KEPT);
        digest
    })
}
