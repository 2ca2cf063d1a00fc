//! What a reader sees of a body: HTML or plain text as words, links and images.
