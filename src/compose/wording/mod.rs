//! What words say: greetings, placeholders, talk of attachments, in four languages.
