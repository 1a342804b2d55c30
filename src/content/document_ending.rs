//! How the names of documents end: files that are written elsewhere, and that no site publishes.

const DOCUMENTS: [&str; 13] = [
    "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "zip",
];

/// Whether a name that ends so, in small letters and without its point, is a document's.
pub fn is_document_ending(ending: &str) -> bool {
    DOCUMENTS.contains(&ending)
}
